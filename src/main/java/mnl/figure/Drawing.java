package mnl.figure;

import mnl.figure.surface.Surface;

/** A figure that draws itself: everything a pane needs to show and to export it. Immutable. */
public interface Drawing {

    /** What is shown. */
    String title();

    /** Draws on this many pixels. */
    void paint(Surface surface, FigureOptions options, double width, double height);

    /** The numbers as comma-separated values with one header line. */
    String csv();

    /** What is shown, in words. */
    String summary();

    /** Height below which it cannot be read, in pixels. */
    default double leastHeight(double fontSize) {
        return 9 * fontSize;
    }
}
