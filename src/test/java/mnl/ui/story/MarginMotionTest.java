package mnl.ui.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.OnlyRight;
import org.junit.jupiter.api.Test;

class MarginMotionTest {
    private static MarginFrame frame(double epoch, float margin, boolean right) {
        return new MarginFrame(
                epoch,
                new int[] {0},
                new float[][][] {{{margin}, {margin}}},
                new boolean[][] {{right}},
                OnlyRight.none(2, 1));
    }

    private final MarginMotion motion = new MarginMotion();

    private MarginFrame drawn() {
        return Objects.requireNonNull(motion.drawn());
    }

    /** A run at full speed: every epoch comes long before the points have arrived at the one before. */
    @Test
    void pointsOnTheirWayHaveTheColoursOfTheEpochThatIsNamed() {
        motion.jump(frame(0, 0, false));
        for (int epoch = 1; epoch <= 20; epoch++) {
            motion.go(frame(epoch, epoch, true), List.of(0));
            assertTrue(motion.advance());
            assertEquals(epoch, drawn().epoch());
            assertArrayEquals(new boolean[] {true}, drawn().fusedRight()[0]);
        }
        assertTrue(drawn().margins()[0][0][0] < 20, "still on the way");
        while (motion.advance()) {
            assertArrayEquals(new boolean[] {true}, drawn().fusedRight()[0]);
        }
        assertEquals(20, drawn().margins()[0][0][0]);
    }
}
