package mnl.lab.story;

import java.util.Arrays;
import java.util.List;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.MarginMap;
import mnl.figure.axis.Range;
import mnl.figure.quadrant.QuadrantLayout;

/**
 * The axes of margin maps: round ranges for the points of several arms and epochs, so that nothing jumps between them. A few
 * points far from all others do not stretch them: an axis ends a quarter of the range from the 1st to the 99th percentile
 * beyond those, or with the last point where that is nearer.
 *
 * @param x of the strong modality
 * @param y of the weak one
 */
public record MarginAxes(Range x, Range y) {
    private static final double TAIL = 0.01;
    private static final double BEYOND = 0.25;

    /** Axes for these arms in all these frames; the frames so far give axes that only grow. */
    public static MarginAxes of(List<MarginFrame> frames, StrongWeak pair, List<Integer> arms) {
        Range x = new Range(0, 0);
        Range y = new Range(0, 0);
        for (MarginFrame frame : frames) {
            for (int arm : arms) {
                MarginMap map = frame.map(arm, pair);
                x = x.union(reach(map.strong()));
                y = y.union(reach(map.weak()));
            }
        }
        return new MarginAxes(QuadrantLayout.range(x), QuadrantLayout.range(y));
    }

    /** These axes, wide enough for another frame too. */
    public MarginAxes and(MarginFrame frame, StrongWeak pair, List<Integer> arms) {
        MarginAxes own = of(List.of(frame), pair, arms);
        return new MarginAxes(x.union(own.x), y.union(own.y));
    }

    private static Range reach(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        int count = sorted.length;
        while (count > 0 && !Float.isFinite(sorted[count - 1])) {
            count--;
        }
        int first = 0;
        while (first < count && !Float.isFinite(sorted[first])) {
            first++;
        }
        if (first == count) {
            return new Range(0, 0);
        }
        int tail = (int) Math.floor(TAIL * (count - first));
        double low = sorted[first + tail];
        double high = sorted[count - 1 - tail];
        double room = BEYOND * (high - low);
        double min = Math.max(sorted[first], low - room);
        double max = Math.min(sorted[count - 1], high + room);
        return new Range(min, max);
    }
}
