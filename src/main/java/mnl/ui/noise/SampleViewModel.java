package mnl.ui.noise;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mnl.data.Split;
import mnl.ui.sample.SamplePlace;
import mnl.ui.sample.SampleShown;
import mnl.ui.sample.SignalReader;
import mnl.ui.session.RunSession;
import mnl.ui.task.Failures;
import mnl.ui.task.Inquiry;
import mnl.words.Texts;

/** One real test sample of the run's first seed under the noise that the dials say. */
public final class SampleViewModel {

    private final RunSession session;
    private final Inquiry<SamplePlace, SampleShown> inquiry;
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(this, "index");
    private final ReadOnlyObjectWrapper<SampleShown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private List<NoiseDial> dials = List.of();

    SampleViewModel(RunSession session, Executor background, Executor fxThread) {
        this.session = session;
        this.inquiry = Inquiry.inBackground(SignalReader::read, background, fxThread, this::take)
                .saying(SampleViewModel::sentence);
        inquiry.problemProperty().addListener((o, was, now) -> problem.set(now));
        showing.addListener((o, old, now) -> refresh());
    }

    void open(List<NoiseDial> ofRun) {
        inquiry.cancel();
        dials = ofRun;
        shown.set(null);
        index.set(0);
        refresh();
    }

    /** Reads the sample anew under the dials' noise. */
    void refresh() {
        if (showing.get() && !dials.isEmpty()) {
            inquiry.ask(new SamplePlace(
                    session.sourceProperty().get(),
                    session.experimentProperty().get().seeds().first(),
                    Split.TEST,
                    index.get(),
                    dials.stream().map(NoiseDial::modality).toList(),
                    dials.stream().map(NoiseDial::spec).toList()));
        }
    }

    private void take(SampleShown sample) {
        problem.set("");
        shown.set(sample);
        if (Math.floorMod(index.get(), sample.count()) == sample.place().index()) {
            index.set(sample.place().index());
        }
    }

    private static String sentence(Throwable failure) {
        return Failures.sentence(failure, Texts.of("noise.sample-view-model.the-sample-cannot-be", failure));
    }

    /** Says why something could not be done; null takes it back. */
    void report(Throwable failure) {
        problem.set(sentence(failure));
    }

    /** The test sample after this one; after the last comes the first. */
    public void next() {
        index.set(index.get() + 1);
        refresh();
    }

    /** The test sample before this one; before the first comes the last. */
    public void previous() {
        index.set(index.get() - 1);
        refresh();
    }

    /** Whether anybody looks; while nobody does, nothing is read. */
    BooleanProperty showingProperty() {
        return showing;
    }

    /** The sample asked for; may run past either end of the split until it is there. */
    ReadOnlyIntegerProperty indexProperty() {
        return index.getReadOnlyProperty();
    }

    /** The newest sample that was read; null before the first. */
    public ReadOnlyObjectProperty<SampleShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Why the sample cannot be shown, one sentence; empty where nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
