package mnl.figure.surface;

/** How a line is broken, so that colour never carries the meaning alone. */
public enum LineStyle {
    SOLID,
    DASHED(4.5, 2.5),
    DOTTED(1, 2.2),
    DASH_DOT(5.5, 2.2, 1, 2.2);

    private final double[] dashes;

    LineStyle(double... dashes) {
        this.dashes = dashes;
    }

    /** Lengths of strokes and gaps in turn for a line of this width; empty for a solid line. */
    public double[] dashes(double width) {
        double[] scaled = dashes.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= width;
        }
        return scaled;
    }
}
