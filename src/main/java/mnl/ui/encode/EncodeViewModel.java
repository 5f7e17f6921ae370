package mnl.ui.encode;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.engine.EncodableModality;
import mnl.engine.ExtractionField;
import mnl.engine.ExtractionRefusal;
import mnl.engine.FeatureExtraction;
import mnl.engine.FeatureRequest;
import mnl.engine.FeatureTrial;
import mnl.lab.run.TimeLeft;
import mnl.ui.task.Inquiry;
import mnl.words.Texts;

/** A dataset folder that is to get feature vectors from a frozen network: what is asked for, and how far it is. */
public final class EncodeViewModel {
    private static final double IDLE = -1;

    private final FeatureExtraction extraction;
    private final EncodeTasks work;
    private final LongSupplier nanos;
    private final Consumer<Encoded> open;
    private final EncodeFields fields;
    private final EncodeProblems problems = new EncodeProblems();
    private final Inquiry<Path, List<EncodableModality>> askModalities;
    private final ObservableList<EncodableModality> modalities = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(this, "share", IDLE);
    private final ReadOnlyObjectWrapper<Encoded> encoded = new ReadOnlyObjectWrapper<>(this, "encoded");
    private AtomicBoolean cancelled = new AtomicBoolean();
    private int kept;

    /**
     * @param extraction does it
     * @param background for everything that takes its time
     * @param fxThread brings answers back
     * @param nanos the time, in nanoseconds from any origin
     * @param open takes the new folder into the setup
     */
    public EncodeViewModel(
            FeatureExtraction extraction,
            Executor background,
            Executor fxThread,
            LongSupplier nanos,
            Consumer<Encoded> open) {
        this.extraction = extraction;
        this.nanos = nanos;
        this.open = open;
        work = new EncodeTasks(background, fxThread);
        askModalities = Inquiry.inBackground(extraction::modalities, background, fxThread, this::modalitiesRead)
                .failing(failure -> {
                    offer(List.of());
                    problems.say(failure);
                });
        fields = new EncodeFields(this::changed);
        fields.folderProperty().addListener((o, was, now) -> readFolder());
    }

    private void changed(ExtractionField field) {
        problems.clear(field);
        if (!isBusy()) {
            status.set("");
            encoded.set(null);
        }
    }

    private void readFolder() {
        try {
            askModalities.ask(fields.folder());
        } catch (ExtractionRefusal nothingTyped) {
            modalitiesRead(List.of());
        }
    }

    private void offer(List<EncodableModality> found) {
        problems.clear(ExtractionField.FOLDER);
        problems.clear(ExtractionField.MODALITY);
        modalities.setAll(found);
        fields.modalityProperty().set(found.isEmpty() ? null : found.get(0));
    }

    private void modalitiesRead(List<EncodableModality> found) {
        offer(found);
        if (modalities.isEmpty() && !fields.folderProperty().get().isBlank()) {
            problems.say(new ExtractionRefusal(
                    ExtractionField.MODALITY, Texts.of("encode.encode-view-model.this-dataset-has-no")));
        }
    }

    /** Checks everything and encodes one batch. */
    public void tryBatch() {
        begin(
                Texts.of("encode.encode-view-model.trying-one-batch"),
                request -> work.ask(() -> extraction.tryBatch(request), this::tried));
    }

    private void tried(FeatureTrial trial, Throwable failure) {
        share.set(IDLE);
        if (failure != null) {
            fail(failure);
            return;
        }
        String features = Texts.of("encode.encode-view-model.one-batch-gave-features", trial.features());
        status.set(trial.kept() == 0 ? features : features + " " + goingOn(trial.kept(), trial.samples()));
    }

    private static String goingOn(int kept, int samples) {
        return kept < samples
                ? Texts.of("encode.encode-view-model.of-samples-are-encoded", kept, samples)
                : Texts.of("encode.encode-view-model.all-samples-are-encoded", samples);
    }

    /** Encodes everything and writes the folder. */
    public void encode() {
        begin(Texts.of("encode.encode-view-model.loading-the-network"), request -> {
            AtomicBoolean mine = new AtomicBoolean();
            cancelled = mine;
            TimeLeft timeLeft = new TimeLeft(nanos);
            FeatureExtraction.Progress progress = work.newest((done, samples) -> {
                kept = done;
                if (isBusy() && !mine.get()) {
                    share.set((double) done / samples);
                    String left = timeLeft.sentence(done, samples);
                    status.set(
                            left.isEmpty()
                                    ? Texts.of("encode.encode-view-model.encoding-of-samples", done, samples)
                                    : Texts.of("encode.encode-view-model.encoding-of-samples-2", done, samples, left));
                }
            });
            work.ask(
                    () -> extraction.run(request, progress, mine::get),
                    (trial, failure) -> written(request, trial, failure));
        });
    }

    private void written(FeatureRequest request, FeatureTrial trial, Throwable failure) {
        share.set(IDLE);
        if (failure instanceof CancellationException) {
            status.set(Texts.of("encode.encode-view-model.cancelled-samples-are-encoded", kept));
        } else if (failure != null) {
            fail(failure);
        } else {
            status.set(Texts.of(
                    "encode.encode-view-model.samples-features-each-are",
                    trial.samples(),
                    trial.features(),
                    request.name(),
                    request.target()));
            encoded.set(new Encoded(request.target(), request.modality(), request.name()));
        }
    }

    private void begin(String first, Consumer<FeatureRequest> start) {
        if (isBusy()) {
            return;
        }
        problems.clear();
        encoded.set(null);
        try {
            FeatureRequest request = fields.request();
            kept = 0;
            status.set(first);
            share.set(0);
            start.accept(request);
        } catch (ExtractionRefusal refusal) {
            fail(refusal);
        }
    }

    private void fail(Throwable failure) {
        status.set("");
        problems.say(failure);
    }

    /** Ends the encoding after the batch at hand; what is encoded is kept. */
    public void cancel() {
        if (isBusy()) {
            cancelled.set(true);
            status.set(Texts.of("encode.encode-view-model.cancelling-after-the-batch"));
        }
    }

    /** Takes the folder that was written into the setup. */
    public void openIt() {
        open.accept(encoded.get());
    }

    private boolean isBusy() {
        return share.get() >= 0;
    }

    public EncodeFields fields() {
        return fields;
    }

    /** What of the folder can be encoded. */
    public ObservableList<EncodableModality> modalities() {
        return modalities;
    }

    /** What is wrong with a field, empty where nothing is. */
    public ReadOnlyStringProperty problem(ExtractionField field) {
        return problems.at(field);
    }

    /** What is wrong with no field in particular. */
    public ReadOnlyStringProperty problemElsewhere() {
        return problems.elsewhere();
    }

    /** What is going on, or what came of it. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** 0 to 1 while something is under way, negative otherwise. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** What was written; null before. */
    public ReadOnlyObjectProperty<Encoded> encodedProperty() {
        return encoded.getReadOnlyProperty();
    }
}
