package mnl.ui.story;

import java.util.Arrays;
import java.util.List;
import mnl.analysis.story.MarginFrame;
import org.jspecify.annotations.Nullable;

/** Points on their way from where they are drawn to where another epoch has them. Belongs to the FX thread. */
final class MarginMotion {
    /** Frames from one epoch to the next: about 130 ms. */
    private static final int FRAMES = 8;

    private @Nullable MarginFrame from;
    private @Nullable MarginFrame to;
    private @Nullable MarginFrame drawn;
    private List<Integer> arms = List.of();
    private int step = FRAMES;

    /** Shows these points at once; null for none. */
    void jump(@Nullable MarginFrame next) {
        from = next;
        to = next;
        drawn = next;
        step = FRAMES;
    }

    /** Has the points of these arms begin to move there; shows them at once where they are not of the same samples. */
    void go(MarginFrame next, List<Integer> moving) {
        if (drawn != null && Arrays.equals(drawn.samples(), next.samples())) {
            from = drawn;
            to = next;
            arms = moving;
            step = 0;
        } else {
            jump(next);
        }
    }

    /** One frame of the window further; whether anything moved. */
    boolean advance() {
        MarginFrame start = from;
        MarginFrame end = to;
        if (step >= FRAMES || start == null || end == null) {
            return false;
        }
        step++;
        drawn = step == FRAMES ? end : between(start, end, (float) step / FRAMES);
        return true;
    }

    private MarginFrame between(MarginFrame a, MarginFrame b, float share) {
        float[][][] margins = b.margins().clone();
        for (int arm : arms) {
            float[][] mixed = new float[margins[arm].length][];
            for (int m = 0; m < mixed.length; m++) {
                mixed[m] = mixed(a.margins()[arm][m], b.margins()[arm][m], share);
            }
            margins[arm] = mixed;
        }
        // Not the colours of where they come from: new epochs may come before the way to the last one is over, again
        // and again.
        return new MarginFrame(b.epoch(), b.samples(), margins, b.fusedRight(), b.only());
    }

    private static float[] mixed(float[] a, float[] b, float share) {
        float[] mixed = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            mixed[i] = a[i] + share * (b[i] - a[i]);
        }
        return mixed;
    }

    /** What is to be drawn now; null for nothing. */
    @Nullable
    MarginFrame drawn() {
        return drawn;
    }
}
