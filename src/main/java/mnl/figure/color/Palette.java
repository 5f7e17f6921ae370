package mnl.figure.color;

import java.util.List;

/**
 * Colours of curves and bars that people with any colour vision can tell apart.
 *
 * <p>Source: Okabe and Ito, Color Universal Design (2008).
 */
public final class Palette {
    public static final String BLUE = "#0072b2";
    public static final String VERMILLION = "#d55e00";
    public static final String GREEN = "#009e73";
    public static final String ORANGE = "#e69f00";
    public static final String PURPLE = "#cc79a7";
    public static final String SKY = "#56b4e9";
    public static final String YELLOW = "#f0e442";
    public static final String BLACK = "#000000";

    /** Stands in for black, which a dark window would swallow. */
    public static final String GREY = "#7f7f7f";

    private static final List<String> SERIES = List.of(GREY, BLUE, VERMILLION, GREEN, ORANGE, PURPLE, SKY, YELLOW);

    private Palette() {}

    /** Colours in the order in which series take them; the neutral first one suits a baseline. */
    public static List<String> series() {
        return SERIES;
    }

    /** Colour of the series with this index, starting again after the last one. */
    public static String series(int index) {
        return SERIES.get(Math.floorMod(index, SERIES.size()));
    }
}
