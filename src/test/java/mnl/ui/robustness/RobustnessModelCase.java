package mnl.ui.robustness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mnl.data.Split;
import mnl.engine.AttackRequest;
import mnl.engine.RunState;
import mnl.figure.line.LineFigure;
import mnl.figure.line.Series;
import mnl.ui.feed.Feed;
import mnl.ui.session.OwnNoise;
import mnl.ui.session.SampleSelection;
import mnl.ui.session.SelectedSamples;
import org.junit.jupiter.api.Test;

/** What {@link RobustnessViewModelTest} and {@link RobustnessOverTimeTest} have in common. */
abstract class RobustnessModelCase {
    final Feed feed = new Feed();

    long now;

    final SelectedSamples selected = new SelectedSamples();

    final RobustnessViewModel model =
            new RobustnessViewModel(feed.session, feed.visibility, selected, Runnable::run, Runnable::run, () -> now);

    void finished() {
        feed.start().epochs(2);
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
    }

    void looked() {
        model.showingProperty().set(true);
        finished();
    }
}
