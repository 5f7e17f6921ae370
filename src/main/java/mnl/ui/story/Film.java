package mnl.ui.story;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.Measurement;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.StoryPair;
import mnl.figure.axis.Range;
import mnl.ui.session.RunHistory;
import org.jspecify.annotations.Nullable;

/** The frames of a run: what was measured at each of them, and how far their points reach. Belongs to the FX thread. */
final class Film {
    /** Before this share of the epochs the model is still too much as it began. */
    private static final double SETTLED = 0.1;

    private final RunHistory history;
    private @Nullable StrongWeak settled;
    private @Nullable Integer blind;
    private @Nullable Reach reach;

    /** How far the points of some arms reach in the frames so far. */
    private record Reach(int[] arms, StrongWeak pair, int frames, Range x, Range y) {
        boolean isOf(int[] otherArms, StrongWeak otherPair, int most) {
            return Arrays.equals(arms, otherArms) && pair.equals(otherPair) && frames <= most;
        }
    }

    Film(RunHistory history) {
        this.history = history;
    }

    int size() {
        return history.margins().size();
    }

    MarginFrame frame(int index) {
        return history.margins().get(index);
    }

    /** What was measured when a frame was taken. */
    Measurement measurement(MarginFrame frame) {
        for (int i = history.size() - 1; i > 0; i--) {
            if (history.get(i).epoch() <= frame.epoch()) {
                return history.get(i);
            }
        }
        return history.get(0);
    }

    /** The strong and the weak modality by accuracy: of the first trained epoch, and from then on the same. */
    StrongWeak pair() {
        if (settled != null) {
            return settled;
        }
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).epoch() >= 1) {
                settled = StoryPair.of(history.layout(), history.get(i));
                return Objects.requireNonNull(settled);
            }
        }
        return new StrongWeak(0, 1);
    }

    /** The class that shows most of who teaches whom; it stays once the model has settled. */
    int blindClass(int guide) {
        if (blind != null) {
            return blind;
        }
        Measurement last = history.last();
        int found = BlindClass.of(
                last, history.layout().baseline(), guide, history.layout().classNames().size());
        if (last.epoch() >= Math.max(1, SETTLED * history.layout().epochs())) {
            blind = found;
        }
        return found;
    }

    /** Ranges over all frames so far, across and up, which hold every point of these arms. */
    List<Range> ranges(int[] arms, StrongWeak pair) {
        Reach known = reach != null && reach.isOf(arms, pair, size()) ? reach : null;
        Range x = known == null ? new Range(-1, 1) : known.x();
        Range y = known == null ? new Range(-1, 1) : known.y();
        for (int i = known == null ? 0 : known.frames(); i < size(); i++) {
            for (int arm : arms) {
                double[] extent = frame(i).map(arm, pair).extent();
                x = x.union(Objects.requireNonNullElse(Range.covering(extent[0], extent[1]), x));
                y = y.union(Objects.requireNonNullElse(Range.covering(extent[2], extent[3]), y));
            }
        }
        reach = new Reach(arms.clone(), pair, size(), x, y);
        return List.of(x, y);
    }
}
