package mnl.figure.color;

import java.util.List;

/**
 * Maps positions in [0, 1] to colours so that equal steps look equal.
 *
 * <p>The stops lie on a straight line of CIE lightness L*; between two stops the channels are interpolated.
 */
public enum ColorMap {
    /** Dark violet over blue and green to bright yellow, L* from 14 to 92: for values from small to large. */
    SEQUENTIAL(
            "#2b1b45", "#242959", "#10386c", "#124670", "#155477", "#18617e", "#1b6f85", "#1e7d8c", "#228c92",
            "#259a95", "#29aa94", "#2cba8c", "#38ca78", "#71d56a", "#9fdf5d", "#cce653", "#f9ec4f"),
    /** Blue over near-white to rust, L* 37 at both ends and 95 in the middle: for differences around zero. */
    DIVERGING(
            "#125c89", "#176ea3", "#1d81be", "#3a94d3", "#6aa6db", "#8fb8e2", "#b0cbe8", "#d0ddee", "#f1f1f1",
            "#eed8cf", "#e7bfb0", "#dea892", "#d49075", "#c77a5a", "#ba633f", "#ab4c25", "#9c3407");

    private final List<Rgb> stops;

    ColorMap(String... stops) {
        this.stops = java.util.Arrays.stream(stops).map(Rgb::parse).toList();
    }

    /** Colour at a position; positions outside [0, 1] take the colour of the nearer end. */
    public Rgb at(double position) {
        double place = Math.max(0, Math.min(1, position)) * (stops.size() - 1);
        int index = Math.min((int) place, stops.size() - 2);
        double share = place - index;
        Rgb from = stops.get(index);
        Rgb to = stops.get(index + 1);
        return new Rgb(
                mix(from.red(), to.red(), share),
                mix(from.green(), to.green(), share),
                mix(from.blue(), to.blue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
