package mnl.figure.surface;

import java.util.List;

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

    /** The styles in turn, from 0; after the last comes the first again. */
    public static LineStyle of(int index) {
        List<LineStyle> all = List.of(values());
        return all.get(index % all.size());
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
