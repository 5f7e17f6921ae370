package mnl.figure;

import mnl.figure.surface.Surface;

/** A figure that draws itself: everything a pane needs to show and to export it. Immutable. */
public interface Drawing {

    /** What is shown. */
    String title();

    /** Draws on this many pixels. */
    void paint(Surface surface, FigureOptions options, double width, double height);

    /** The same on a page of the theme's background, as it is exported. */
    default void paintPage(Surface surface, FigureOptions options, double width, double height) {
        surface.rectangle(0, 0, width, height, options.theme().background(), 1);
        paint(surface, options, width, height);
    }

    /** The numbers as comma-separated values with one header line. */
    String csv();

    /** The same with what else is drawn under a look, such as means over curves. */
    default String csv(FigureOptions look) {
        return csv();
    }

    /** What is shown, in words. */
    String summary();

    /** Height below which it cannot be read, in pixels. */
    default double leastHeight(double fontSize) {
        return 9 * fontSize;
    }

    /** Height of a page of this width for it, in pixels. */
    default double pageHeight(double width, double fontSize) {
        return Math.max(0.62 * width, leastHeight(fontSize));
    }
}
