package mnl.figure.bar;

import java.util.Objects;
import mnl.figure.color.Rgb;
import mnl.figure.legend.LegendEntry;
import mnl.figure.surface.Marker;

/**
 * The bars of one colour, one in every group.
 *
 * @param name what the legend says; unique inside a figure
 * @param color as #rrggbb
 * @param marker shape at the foot of every bar, so that colour is not alone; none where nothing else has one
 * @param values height in each group; NaN leaves the place empty
 * @param low lower end of the whisker in each group, empty for no whiskers
 * @param high upper end of the whisker, empty exactly where {@code low} is
 */
public record Bars(String name, String color, Marker marker, double[] values, double[] low, double[] high) {
    private static final double[] NONE = {};

    public Bars {
        Objects.requireNonNull(name, "name");
        Rgb.parse(color);
        if (low.length != high.length || (low.length != 0 && low.length != values.length)) {
            throw new IllegalArgumentException("The whiskers of bars '" + name + "' need both ends in every group.");
        }
    }

    /** Bars without whiskers. */
    public static Bars of(String name, String color, double... values) {
        return new Bars(name, color, Marker.NONE, values, NONE, NONE);
    }

    /** The same bars with whiskers. */
    public Bars withWhiskers(double[] lower, double[] upper) {
        return new Bars(name, color, marker, values, lower, upper);
    }

    /** The same bars with a shape at their feet. */
    public Bars withMarker(Marker shape) {
        return new Bars(name, color, shape, values, low, high);
    }

    public boolean hasWhiskers() {
        return low.length > 0;
    }

    /** How a legend shows them. */
    public LegendEntry legend() {
        return new LegendEntry(name, color, null, marker);
    }
}
