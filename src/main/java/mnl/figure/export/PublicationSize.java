package mnl.figure.export;

import mnl.figure.Drawing;
import mnl.words.Texts;

/** Sizes in which figures are printed or projected, whatever the window they were seen in. */
public enum PublicationSize {
    SINGLE_COLUMN(
            Texts.of("figure.publication-size.single-column-85-mm"), Texts.of("figure.publication-size.85-mm"), 85, 10),
    DOUBLE_COLUMN(
            Texts.of("figure.publication-size.double-column-175-mm"),
            Texts.of("figure.publication-size.175-mm"),
            175,
            11),
    SLIDE(Texts.of("figure.publication-size.slide-16-9"), "slide", 1280 * 25.4 / 96, 20);

    /** Pixels in a millimetre: an inch has 96 of them. */
    private static final double PIXELS = 96 / 25.4;

    private static final double SLIDE_SHAPE = 9 / 16.0;

    private final String label;
    private final String brief;
    private final double millimetres;
    private final double fontSize;

    PublicationSize(String label, String brief, double millimetres, double fontSize) {
        this.label = label;
        this.brief = brief;
        this.millimetres = millimetres;
        this.fontSize = fontSize;
    }

    /** What it is called. */
    public String label() {
        return label;
    }

    /** The same in a word or two. */
    public String brief() {
        return brief;
    }

    /** In pixels. */
    public double width() {
        return millimetres * PIXELS;
    }

    /** In pixels: as the figure's kind asks for, with what it needs to be read; that of a slide is given. */
    public double height(Drawing figure) {
        return this == SLIDE ? width() * SLIDE_SHAPE : figure.pageHeight(width(), fontSize);
    }

    /** Size of the type in pixels; 10 are 7.5 points on paper. */
    public double fontSize() {
        return fontSize;
    }
}
