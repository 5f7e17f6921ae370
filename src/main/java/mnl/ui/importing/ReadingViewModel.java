package mnl.ui.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
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
import mnl.ui.task.Inquiry;
import mnl.ui.task.Pulse;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Reads all samples of the files, once, to show what they say and to import them. Other choices are read anew. */
public final class ReadingViewModel {

    /** Said while files are read. */
    static final String READING = Texts.of("importing.reading-view-model.reading-the-samples");

    /** One pass over the files. It ends early, and what it has read goes, when that is no longer wanted. */
    private static final class Pass {
        private final ChosenFiles files;
        private volatile boolean unwanted;
        private volatile double fraction;
        private @Nullable ReadSamples samples;

        Pass(ChosenFiles files) {
            this.files = files;
        }

        ReadSamples read(SourceFormats formats, Path place) {
            ReadSamples read = ReadSamples.of(files.sources(formats), place, (what, done) -> {
                fraction = done;
                if (unwanted) {
                    throw new ImportCancelledException();
                }
            });
            if (!keep(read)) {
                read.close();
                throw new ImportCancelledException();
            }
            return read;
        }

        private synchronized boolean keep(ReadSamples read) {
            if (!unwanted) {
                samples = read;
            }
            return !unwanted;
        }

        synchronized void giveUp(Executor background) {
            unwanted = true;
            if (samples != null) {
                background.execute(samples::close);
            }
        }

        synchronized @Nullable ReadSamples samples() {
            return samples;
        }
    }

    private final ReadOnlyObjectWrapper<List<SourceTags>> tags = new ReadOnlyObjectWrapper<>(this, "tags");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction");
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper(this, "whyNot", "");
    private final Executor background;
    private final Inquiry<Pass, ReadSamples> read;
    private final Pulse.Subscription beat;
    private @Nullable Pass current;

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
        read = Inquiry.<Pass, ReadSamples>inBackground(
                        pass -> pass.read(formats, place), background, fxThread, this::answered)
                .failing(failure -> whyNot.set(ImportFailures.sentence(failure)));
        beat = pulse.onEachFrame(() -> fraction.set(current == null ? 0 : current.fraction));
    }

    /** Reads other files; null: none. */
    void read(@Nullable ChosenFiles files) {
        if (current != null) {
            current.giveUp(background);
        }
        tags.set(null);
        current = files == null ? null : new Pass(files);
        whyNot.set(files == null ? "" : READING);
        read.cancel();
        if (current != null) {
            read.ask(current);
        }
    }

    private void answered(ReadSamples answer) {
        whyNot.set("");
        tags.set(answer.tags());
    }

    /** What was read, to be imported; null until it is known. */
    @Nullable
    ReadSamples samples() {
        return current == null ? null : current.samples();
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
