package mnl.lab.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.OnlyRight;
import org.junit.jupiter.api.Test;

class MarginAxesTest {
    private static final StrongWeak PAIR = new StrongWeak(0, 1);
    private static final int COUNT = 1000;

    /** One arm whose margins go evenly from -1 to 1 times {@code by}, but for one sample that is far from all others. */
    private static MarginFrame frame(double epoch, float by, float far) {
        float[][] margins = new float[2][COUNT];
        for (int i = 0; i < COUNT; i++) {
            margins[0][i] = by * (2f * i / (COUNT - 1) - 1);
            margins[1][i] = by * (1 - 2f * i / (COUNT - 1));
        }
        margins[0][COUNT / 2] = far;
        return new MarginFrame(
                epoch, new int[COUNT], new float[][][] {margins}, new boolean[1][COUNT], OnlyRight.none(2, 1));
    }

    private static MarginAxes axes(MarginFrame... frames) {
        return MarginAxes.of(List.of(frames), PAIR, List.of(0));
    }

    @Test
    void onePointFarFromAllOthersStretchesNothing() {
        MarginAxes far = axes(frame(1, 10, 500));
        assertTrue(far.x().contains(10) && !far.x().contains(20), far.toString());
        assertEquals(far.x().min(), axes(frame(1, 10, 0)).x().min());
        assertFalse(axes(frame(1, 10, Float.NEGATIVE_INFINITY)).x().contains(-20));
        assertEquals(axes(frame(1, 10, 0)), axes(frame(1, 10, Float.NaN)), "no number stretches nothing");
    }

    @Test
    void pointsThatAreNearTheOthersAreInside() {
        assertTrue(axes(frame(1, 10, 13)).x().contains(13));
    }

    @Test
    void axesOnlyGrowFromEpochToEpoch() {
        MarginAxes first = axes(frame(1, 10, 0));
        assertEquals(first, first.and(frame(2, 2, 0), PAIR, List.of(0)), "smaller margins do not shrink them");
        assertEquals(
                axes(frame(1, 10, 0), frame(2, 30, 0)),
                first.and(frame(2, 30, 0), PAIR, List.of(0)),
                "as of all epochs");
    }
}
