package mnl.ui.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.data.DataException;
import mnl.data.importing.ChosenFiles;
import mnl.data.importing.SourceFormats;
import mnl.data.importing.SourceOutline;
import mnl.data.importing.SourceProbe;
import mnl.ui.task.Inquiry;
import mnl.words.Texts;

/** The files of an import. Each is looked at in the background whenever something about it changes. */
public final class SourcesViewModel {

    /**
     * What a look at all files found.
     *
     * @param files the files as they were then
     * @param each what was found in each of them
     * @param together the sources that they make; empty where they make none
     * @param problem why not, one sentence; empty where they do
     */
    public record Looked(ChosenFiles files, List<SourceProbe> each, List<SourceOutline> together, String problem) {}

    /** Said while there is no file. */
    static final String NOTHING = Texts.of("importing.sources-view-model.add-at-least-one");

    /** Said while files are looked at. */
    static final String LOOKING = Texts.of("importing.sources-view-model.looking-at-the-files");

    private final SourceFormats formats;
    private final ObservableList<SourceSettings> sources = FXCollections.observableArrayList();
    private final ObjectProperty<SourceSettings> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyObjectWrapper<Looked> looked = new ReadOnlyObjectWrapper<>(this, "looked");
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper(this, "whyNot", "");
    private final Inquiry<ChosenFiles, Looked> look;

    SourcesViewModel(SourceFormats formats, Executor background, Executor fxThread) {
        this.formats = formats;
        look = Inquiry.inBackground(this::lookAt, background, fxThread, this::answered)
                .failing(failure -> whyNot.set(ImportFailures.sentence(failure)));
        changed();
    }

    /** Adds files or folders that are not there yet. */
    public void add(List<Path> paths) {
        SourceSettings last = null;
        for (Path path : paths) {
            if (sources.stream().noneMatch(source -> source.path().equals(path))) {
                last = new SourceSettings(path, this::changed);
                sources.add(last);
            }
        }
        if (last != null) {
            selected.set(selected.get() == null ? sources.get(0) : last);
            changed();
        }
    }

    /** Takes a file out. */
    public void remove(SourceSettings source) {
        int at = sources.indexOf(source);
        if (at >= 0) {
            sources.remove(at);
            selected.set(sources.isEmpty() ? null : sources.get(Math.min(at, sources.size() - 1)));
            changed();
        }
    }

    /** Reads all files like one of them: delimiter, header, blocks, columns about the samples, pictures, sounds. */
    public void readAllLike(SourceSettings source) {
        for (SourceSettings other : sources) {
            if (other != source) {
                other.readLike(source);
            }
        }
    }

    /** Looks at all files anew: they have changed. */
    void lookAgain() {
        changed();
    }

    private void changed() {
        looked.set(null);
        if (!sources.isEmpty() && isReadable()) {
            look.ask(chosen());
        }
        say();
    }

    private ChosenFiles chosen() {
        return new ChosenFiles(sources.stream().map(SourceSettings::chosen).toList());
    }

    private Looked lookAt(ChosenFiles files) {
        List<SourceProbe> each = files.files().stream()
                .map(file -> SourceProbe.at(files, file, formats))
                .toList();
        if (each.stream().anyMatch(found -> !found.problem().isEmpty())) {
            return new Looked(files, each, List.of(), "");
        }
        try {
            return new Looked(files, each, SourceProbe.atAll(files, formats), "");
        } catch (DataException problem) {
            return new Looked(files, each, List.of(), problem.getMessage());
        }
    }

    private void answered(Looked answer) {
        if (isCurrent(answer)) {
            for (int i = 0; i < answer.each().size(); i++) {
                sources.get(i).looked(answer.each().get(i));
            }
            if (isCurrent(answer)) {
                looked.set(answer);
                say();
            }
        }
    }

    /** Whether everything that is typed can be understood. */
    boolean isReadable() {
        return sources.stream().allMatch(source -> source.unreadable().isEmpty());
    }

    /** Whether the files are still read like this; a look may propose that they are not. */
    private boolean isCurrent(Looked answer) {
        return isReadable() && answer.files().equals(chosen());
    }

    private void say() {
        whyNot.set(reason());
    }

    private String reason() {
        if (sources.isEmpty()) {
            return NOTHING;
        }
        for (SourceSettings source : sources) {
            String problem = source.problem();
            if (!problem.isEmpty()) {
                return problem;
            }
        }
        return looked.get() == null ? LOOKING : looked.get().problem();
    }

    /** What a person calls the forms of files that can be read. */
    public List<String> formats() {
        return formats.names();
    }

    public ObservableList<SourceSettings> sources() {
        return sources;
    }

    /** The file whose details are shown; null where there is none. */
    public ObjectProperty<SourceSettings> selectedProperty() {
        return selected;
    }

    /** What was found in the files as they are now; null until it is known. */
    public ReadOnlyObjectProperty<Looked> lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /** Why the files cannot be imported as they are, one sentence; empty where they can. */
    public ReadOnlyStringProperty whyNotProperty() {
        return whyNot.getReadOnlyProperty();
    }
}
