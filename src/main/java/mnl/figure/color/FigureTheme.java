package mnl.figure.color;

/**
 * Colours of everything in a figure that is not data.
 *
 * @param text titles and labels
 * @param muted tick labels and reference lines
 * @param grid thin lines behind the data
 * @param background behind everything
 */
public record FigureTheme(String text, String muted, String grid, String background) {
    /** For paper and light windows. */
    public static final FigureTheme LIGHT = new FigureTheme("#1f2328", "#59636e", "#d1d9e0", "#ffffff");

    /** Contrast that text has to have, after the web accessibility guidelines. */
    private static final double TEXT = 4.5;

    /** Luminance of a dark background. */
    private static final double DARKER = 0.18;

    /** For dark windows and slides. */
    public static final FigureTheme DARK = new FigureTheme("#f0f6fc", "#9198a1", "#3d444d", "#0d1117");

    /** What is right, in every figure that says so: points that shine through each other need a light one on a dark background. */
    public String right() {
        return Rgb.parse(background).luminance() < DARKER ? Palette.SKY : Palette.BLUE;
    }

    /** What is wrong. */
    public String wrong() {
        return Palette.VERMILLION;
    }

    /** A colour as text in front of the background: itself where it can be read. */
    public String readable(String color) {
        return Rgb.parse(color).readableOn(Rgb.parse(background), TEXT).hex();
    }
}
