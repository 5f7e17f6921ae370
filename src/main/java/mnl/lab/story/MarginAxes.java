package mnl.lab.story;

import java.util.List;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.story.MarginFrame;
import mnl.figure.axis.Range;
import mnl.figure.quadrant.QuadrantLayout;

/**
 * The axes of margin maps: round ranges that cover the points of several arms and epochs, so that nothing jumps between them.
 *
 * @param x of the strong modality
 * @param y of the weak one
 */
public record MarginAxes(Range x, Range y) {

    /** Axes for these arms in all these frames; the frames so far give axes that only grow. */
    public static MarginAxes of(List<MarginFrame> frames, StrongWeak pair, List<Integer> arms) {
        Range x = new Range(0, 0);
        Range y = new Range(0, 0);
        for (MarginFrame frame : frames) {
            for (int arm : arms) {
                double[] extent = frame.map(arm, pair).extent();
                x = union(x, extent[0], extent[1]);
                y = union(y, extent[2], extent[3]);
            }
        }
        return new MarginAxes(QuadrantLayout.range(x), QuadrantLayout.range(y));
    }

    /** These axes, wide enough for another frame too. */
    public MarginAxes and(MarginFrame frame, StrongWeak pair, List<Integer> arms) {
        MarginAxes own = of(List.of(frame), pair, arms);
        return new MarginAxes(x.union(own.x), y.union(own.y));
    }

    private static Range union(Range range, double low, double high) {
        return Double.isFinite(low) && Double.isFinite(high) ? range.union(new Range(low, high)) : range;
    }
}
