package mnl.ui.importing;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mnl.data.DataException;
import mnl.data.folder.FolderDraft;
import mnl.experiment.Names;
import mnl.ui.task.Inquiry;
import mnl.words.Texts;

/** What the dataset will be called, and where it will be. */
public final class TargetViewModel {
    /** Said while the folder is looked at. */
    static final String LOOKING = Texts.of("importing.target-view-model.looking-whether-the-folder");

    private record Free(String folder, String problem) {}

    private final Path datasets;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty licence = new SimpleStringProperty(this, "licence", "");
    private final StringProperty origin = new SimpleStringProperty(this, "origin", "");
    private final StringProperty folder = new SimpleStringProperty(this, "folder", "");
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper(this, "whyNot", "");
    private final Inquiry<String, Free> look;
    private String proposedName = "";
    private String proposedFolder = "";

    TargetViewModel(Path datasets, Executor background, Executor fxThread) {
        this.datasets = datasets;
        look = Inquiry.<String, Free>inBackground(
                        typed -> new Free(typed, problem(typed)), background, fxThread, this::answered)
                .failing(failure -> whyNot.set(ImportFailures.sentence(failure)));
        name.addListener((o, was, now) -> named());
        folder.addListener((o, was, now) -> check());
    }

    /** Proposes a name, as long as the user has not typed one. */
    void propose(String proposal) {
        if (name.get().equals(proposedName)) {
            proposedName = proposal;
            name.set(proposal);
        }
    }

    private void named() {
        if (folder.get().equals(proposedFolder)) {
            String plain = name.get()
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", "-")
                    .replaceAll("^-|-$", "");
            proposedFolder = plain.isEmpty() ? "" : datasets.resolve(plain).toString();
            folder.set(proposedFolder);
        }
        check();
    }

    /** Looks again whether the folder is free. */
    void check() {
        if (name.get().isBlank()) {
            whyNot.set(Texts.of("importing.target-view-model.the-dataset-has-no"));
        } else if (Names.problem(Texts.of("importing.target-view-model.the-dataset"), name.get())
                .isPresent()) {
            whyNot.set(Names.problem(Texts.of("importing.target-view-model.the-dataset"), name.get())
                    .get());
        } else if (folder.get().isBlank()) {
            whyNot.set(Texts.of("importing.target-view-model.choose-the-folder-that"));
        } else {
            whyNot.set(LOOKING);
            look.ask(folder.get());
        }
    }

    private static String problem(String typed) {
        try {
            FolderDraft.checkFree(Path.of(typed.strip()));
            return "";
        } catch (DataException problem) {
            return problem.getMessage();
        } catch (InvalidPathException notOne) {
            return Texts.of("importing.target-view-model.is-no-path-of", typed);
        }
    }

    private void answered(Free answer) {
        if (answer.folder().equals(folder.get()) && !name.get().isBlank()) {
            whyNot.set(answer.problem());
        }
    }

    /** The folder that the dataset will be. */
    Path target() {
        return Path.of(folder.get().strip());
    }

    /** Chooses the folder in which the dataset's folder will be. */
    public void chooseParent(Path parent) {
        Path own = proposedFolder.isEmpty() ? null : Path.of(proposedFolder).getFileName();
        folder.set(parent.resolve(own == null ? "dataset" : own.toString()).toString());
    }

    public StringProperty nameProperty() {
        return name;
    }

    /** Terms of the data, an SPDX identifier where there is one. */
    public StringProperty licenceProperty() {
        return licence;
    }

    /** Where the data come from and how to cite them. */
    public StringProperty originProperty() {
        return origin;
    }

    public StringProperty folderProperty() {
        return folder;
    }

    /** Why the dataset cannot be written like this, one sentence; empty where it can. */
    public ReadOnlyStringProperty whyNotProperty() {
        return whyNot.getReadOnlyProperty();
    }
}
