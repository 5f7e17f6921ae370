package mnl.ui.noise;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.Signal;
import mnl.data.Split;
import mnl.engine.SeedStreams;
import mnl.experiment.NoiseSpec;
import mnl.ui.session.RunSession;
import mnl.ui.task.Failures;
import mnl.ui.task.Inquiry;

/** One real test sample of the run's first seed under the noise that the dials say. */
public final class SampleViewModel {

    private record Question(DataSource source, long seed, int sample, List<NoiseDial> dials, List<NoiseSpec> noise) {}

    private final RunSession session;
    private final Inquiry<Question, NoisySample> inquiry;
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(this, "index");
    private final ReadOnlyObjectWrapper<NoisySample> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private List<NoiseDial> dials = List.of();

    SampleViewModel(RunSession session, Executor background, Executor fxThread) {
        this.session = session;
        this.inquiry = Inquiry.inBackground(SampleViewModel::signals, background, fxThread, this::take)
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
            inquiry.ask(new Question(
                    session.sourceProperty().get(),
                    session.experimentProperty().get().seeds().first(),
                    index.get(),
                    dials,
                    dials.stream().map(NoiseDial::spec).toList()));
        }
    }

    private static NoisySample signals(Question question) {
        Dataset dataset = question.source().forSeed(question.seed());
        int count = dataset.size(Split.TEST);
        int sample = Math.floorMod(question.sample(), Math.max(1, count));
        List<Signal> signals = IntStream.range(0, question.dials().size())
                .mapToObj(m -> dataset.signal(
                        Split.TEST,
                        sample,
                        dataset.info().indexOf(question.dials().get(m).modality()),
                        question.noise().get(m),
                        SeedStreams.noise(question.seed())))
                .toList();
        String className = dataset.info().classNames().get(dataset.labels(Split.TEST)[sample]);
        return new NoisySample(sample, count, className, signals);
    }

    private void take(NoisySample sample) {
        problem.set("");
        shown.set(sample);
        if (Math.floorMod(index.get(), sample.count()) == sample.index()) {
            index.set(sample.index());
        }
    }

    private static String sentence(Throwable failure) {
        return Failures.sentence(failure, "The sample cannot be shown: " + failure);
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

    /** The dials whose modalities the signals are of, in order. */
    public List<NoiseDial> dials() {
        return dials;
    }

    /** The newest sample that was read; null before the first. */
    public ReadOnlyObjectProperty<NoisySample> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Why the sample cannot be shown, one sentence; empty where nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
