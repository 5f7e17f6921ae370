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

    private static final List<String> ARMS = List.of(
            "#5a635e", "#079566", "#0397fe", "#b72e0a", "#aa8f18", "#dc71a2", "#126889", "#6f25ff", "#c46bff",
            "#993f99", "#c51b47", "#416cf6", "#0d98ab", "#16ab05", "#f16164", "#ff5100");

    private static final List<String> MODALITIES =
            List.of("#8c78aa", "#916863", "#5d6283", "#136f62", "#af630f", "#436c29");

    private Palette() {}

    /**
     * Sixteen colours for what is compared: grey, green, blue, vermillion, orange, purple, teal and violet in shades after Okabe
     * and Ito that have a contrast of 3:1 on white and on dark, and eight more. Any two of the first eight are 13 or more apart
     * (CIEDE2000), also as people without one kind of cones see them; any two of all are 13 or more apart for others.
     */
    public static List<String> arms() {
        return ARMS;
    }

    /**
     * Six muted colours for the modalities, none of them near one of {@link #arms}; the first two are farthest from the first five,
     * beside which they are seen most.
     */
    public static List<String> modalities() {
        return MODALITIES;
    }
}
