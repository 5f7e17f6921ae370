package mnl.ui.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mnl.data.importing.ChosenFiles;
import mnl.data.importing.ImportCancelledException;
import mnl.data.importing.ReadSamples;
import mnl.data.importing.SourceFormats;
import mnl.data.importing.SourceTags;
import mnl.ui.task.LatestOnly;
import mnl.ui.task.Pulse;

/** Reads all samples of the files, once, to show what they say and to import them. Other choices are read anew. */
public final class ReadingViewModel {

    /** Said while files are read. */
    static final String READING = "Reading the samples.";

    /** One pass over the files; ends early when it is no longer wanted. */
    private static final class Pass {
        private final ChosenFiles files;
        private final AtomicBoolean unwanted = new AtomicBoolean();
        private volatile double fraction;

        Pass(ChosenFiles files) {
            this.files = files;
        }

        ReadSamples read(SourceFormats formats, Path place) {
            return ReadSamples.of(files.sources(formats), place, (what, done) -> {
                fraction = done;
                if (unwanted.get()) {
                    throw new ImportCancelledException();
                }
            });
        }
    }

    /** What came of a pass: samples, or why there are none. */
    private record Outcome(Pass pass, ReadSamples samples, Throwable failure) {}

    private final ReadOnlyObjectWrapper<List<SourceTags>> tags = new ReadOnlyObjectWrapper<>(this, "tags");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction");
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper(this, "whyNot", "");
    private final LatestOnly<Pass, Outcome> read;
    private final Pulse.Subscription beat;
    private final Executor background;
    private Pass current;
    private ReadSamples samples;

    /**
     * Nothing is read yet.
     *
     * @param formats the forms that can be read
     * @param place where samples wait for their import
     * @param background reads
     * @param fxThread brings answers back
     * @param pulse the frame beat
     */
    ReadingViewModel(SourceFormats formats, Path place, Executor background, Executor fxThread, Pulse pulse) {
        this.background = background;
        read = new LatestOnly<>(
                pass -> CompletableFuture.supplyAsync(() -> pass.read(formats, place), background)
                        .handle((answer, failure) -> new Outcome(pass, answer, failure)),
                fxThread,
                this::answered);
        beat = pulse.onEachFrame(() -> fraction.set(current == null ? 0 : current.fraction));
    }

    /** Reads other files; null: none. */
    void read(ChosenFiles files) {
        if (current != null) {
            current.unwanted.set(true);
        }
        tags.set(null);
        discard(samples);
        samples = null;
        current = files == null ? null : new Pass(files);
        whyNot.set(files == null ? "" : READING);
        if (current != null) {
            read.ask(current);
        }
    }

    private void answered(Outcome outcome, Throwable none) {
        if (outcome.pass() != current) {
            discard(outcome.samples());
            return;
        }
        Throwable failure = outcome.failure();
        samples = outcome.samples();
        whyNot.set(failure == null ? "" : ImportFailures.sentence(failure));
        tags.set(samples == null ? null : samples.tags());
    }

    private void discard(ReadSamples unwanted) {
        if (unwanted != null) {
            background.execute(unwanted::close);
        }
    }

    /** What was read, to be imported; null until it is known. */
    ReadSamples samples() {
        return samples;
    }

    /** Stops reading. */
    void close() {
        read(null);
        beat.end();
    }

    /** What was read, one per source; null until it is known. */
    public ReadOnlyObjectProperty<List<SourceTags>> tagsProperty() {
        return tags.getReadOnlyProperty();
    }

    /** How far reading is, 0..1. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** Why the samples are not known, one sentence; empty when they are. */
    public ReadOnlyStringProperty whyNotProperty() {
        return whyNot.getReadOnlyProperty();
    }
}
