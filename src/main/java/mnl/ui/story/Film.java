package mnl.ui.story;

import java.util.List;
import java.util.Objects;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.Measurement;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.StoryPair;
import mnl.lab.story.MarginAxes;
import mnl.lab.story.StoryFigures;
import mnl.ui.session.RunHistory;
import org.jspecify.annotations.Nullable;

/** The frames of a run: what was measured at each of them, and how far their points reach. Belongs to the FX thread. */
final class Film {
    /** Before this share of the epochs the model is still too much as it began. */
    private static final double SETTLED = 0.1;

    private final RunHistory history;
    private @Nullable StrongWeak settled;
    private final HeldClass target = new HeldClass();
    private @Nullable Reach reach;

    /** Axes that hold the points of some arms in the frames so far. */
    private record Reach(List<Integer> arms, StrongWeak pair, int frames, MarginAxes axes) {}

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

    /** The class that shows most of who teaches whom, held so that the picture does not jump. */
    int target(StoryFigures figures, StrongWeak pair) {
        Measurement last = history.last();
        double settles = Math.max(1, SETTLED * history.layout().epochs());
        return target.at(last.epoch(), settles, () -> figures.target(last, pair));
    }

    /** Axes that hold every point of these arms in all frames so far. */
    MarginAxes axes(List<Integer> arms, StrongWeak pair) {
        Reach known = reach != null && reach.arms().equals(arms) && reach.pair().equals(pair) ? reach : null;
        MarginAxes axes = known == null ? MarginAxes.of(List.of(frame(0)), pair, arms) : known.axes();
        for (int i = known == null ? 1 : known.frames(); i < size(); i++) {
            axes = axes.and(frame(i), pair, arms);
        }
        reach = new Reach(arms, pair, size(), axes);
        return axes;
    }
}
