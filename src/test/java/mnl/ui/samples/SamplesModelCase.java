package mnl.ui.samples;

import java.util.List;
import mnl.engine.RunState;
import mnl.ui.feed.FakeRun;
import mnl.ui.feed.Feed;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.SelectedSamples;

/** What {@link SamplesViewModelTest} and {@link SamplesListedTest} have in common. */
abstract class SamplesModelCase {
    final Feed feed = new Feed();

    final SelectedSamples selected = new SelectedSamples();

    long now;

    final SamplesViewModel model = new SamplesViewModel(
            feed.session,
            feed.visibility,
            selected,
            new ComparedModalities(feed.session),
            Runnable::run,
            Runnable::run,
            () -> now);

    void trained() {
        feed.run.answering = false;
        model.showingProperty().set(true);
        feed.start().epochs(3);
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
        answerAll();
    }

    void answerAll() {
        for (int i = 0; i < feed.run.asked.size(); i++) {
            FakeRun.Asked asked = feed.run.asked.get(i);
            asked.answer().complete(SampleNumbers.evaluation(feed.numbers, asked.request(), 3));
        }
    }

    List<Integer> listed() {
        return model.listingProperty().get().samples();
    }
}
