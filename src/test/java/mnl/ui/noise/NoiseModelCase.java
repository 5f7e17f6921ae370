package mnl.ui.noise;

import mnl.engine.RunState;
import mnl.ui.feed.Feed;

/** What {@link NoiseViewModelTest} and {@link NoiseCurveAgainTest} have in common. */
abstract class NoiseModelCase {
    final Feed feed = new Feed();

    long now;

    final NoiseViewModel model =
            new NoiseViewModel(feed.session, feed.visibility, Runnable::run, Runnable::run, () -> now);

    NoiseDial dial(int modality) {
        return model.dialsProperty().get().get(modality);
    }

    void finished() {
        model.showingProperty().set(true);
        feed.start().epochs(3);
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
    }
}
