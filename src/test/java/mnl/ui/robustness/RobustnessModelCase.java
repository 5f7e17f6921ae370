package mnl.ui.robustness;

import mnl.engine.RunState;
import mnl.ui.feed.Feed;
import mnl.ui.session.SelectedSamples;

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
