package mnl.ui.chart;

/**
 * The box with the values of a crosshair: where it stands and how its rows are arranged, in pixels.
 *
 * @param x left edge
 * @param y top edge
 * @param text size of its type
 * @param columns how many columns of rows it has
 * @param rows how many rows are in a full column
 * @param widths of what a row has
 * @param heads how many lines stand above the rows
 * @param header width that the heading takes
 */
record ReadoutBox(double x, double y, double text, int columns, int rows, Widths widths, int heads, double header) {
    /** Distance of base lines, in sizes of type. */
    static final double ROW = 1.42;

    /** Between two columns of rows, in sizes of type. */
    static final double COLUMN_GAP = 1.4;

    private static final double PADDING = 0.7;

    /**
     * Widths of the parts of a row; 0 for one that is left out.
     *
     * @param sample line and marker
     * @param name of the curve
     * @param value that was measured
     * @param mean that is smoothed
     * @param note where or why
     * @param band its edges
     */
    record Widths(double sample, double name, double value, double mean, double note, double band) {
        /** All of it with the gaps between the parts. */
        double total(double text) {
            return sample
                    + (name > 0 ? 0.5 * text + name : 0)
                    + gap(text, value)
                    + gap(text, mean)
                    + gap(text, note)
                    + gap(text, band);
        }

        private static double gap(double text, double part) {
            return part > 0 ? 0.8 * text + part : 0;
        }
    }

    double padding() {
        return PADDING * text;
    }

    double width() {
        double content = columns * widths.total(text) + (columns - 1) * COLUMN_GAP * text;
        return Math.ceil(Math.max(content, header) + 2 * padding());
    }

    double height() {
        return Math.ceil(text + ROW * text * (rows + heads));
    }

    ReadoutBox at(double left, double top) {
        return new ReadoutBox(left, top, text, columns, rows, widths, heads, header);
    }
}
