package mnl.ui.importing;

import java.util.ArrayList;
import java.util.List;
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
import mnl.data.importing.Source;
import mnl.data.importing.SourceFormats;
import mnl.data.importing.SourceTags;
import mnl.ui.task.Inquiry;
import mnl.ui.task.Pulse;

/** Reads what the files say about all of their samples. Files that change while they are read are read anew. */
public final class ReadingViewModel {

    /** Said while files are read. */
    static final String READING = "Reading the samples.";

    /** One reading; ends early when it is no longer wanted. */
    private static final class Reading {
        private final ChosenFiles files;
        private final AtomicBoolean unwanted = new AtomicBoolean();
        private volatile double fraction;

        Reading(ChosenFiles files) {
            this.files = files;
        }

        List<SourceTags> read(SourceFormats formats) {
            List<Source> sources = files.sources(formats);
            List<SourceTags> all = new ArrayList<>();
            for (Source source : sources) {
                double before = all.size();
                all.add(SourceTags.read(source, done -> {
                    fraction = (before + done) / sources.size();
                    if (unwanted.get()) {
                        throw new ImportCancelledException();
                    }
                }));
            }
            return all;
        }
    }

    private final ReadOnlyObjectWrapper<List<SourceTags>> tags = new ReadOnlyObjectWrapper<>(this, "tags");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction");
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper(this, "whyNot", "");
    private final Inquiry<Reading, List<SourceTags>> read;
    private final Pulse.Subscription beat;
    private Reading current;

    ReadingViewModel(SourceFormats formats, Executor background, Executor fxThread, Pulse pulse) {
        read = Inquiry.<Reading, List<SourceTags>>inBackground(
                        reading -> reading.read(formats), background, fxThread, this::answered)
                .failing(failure -> whyNot.set(ImportFailures.sentence(failure)));
        beat = pulse.onEachFrame(() -> fraction.set(current == null ? 0 : current.fraction));
    }

    /** Reads other files; null: none. */
    void read(ChosenFiles files) {
        if (current != null) {
            current.unwanted.set(true);
        }
        tags.set(null);
        current = files == null ? null : new Reading(files);
        whyNot.set(files == null ? "" : READING);
        read.cancel();
        if (current != null) {
            read.ask(current);
        }
    }

    private void answered(List<SourceTags> answer) {
        whyNot.set("");
        tags.set(answer);
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
