package mnl.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Dialogs of the window. */
final class WindowDialogs implements Dialogs {
    private final Window owner;
    private final Look look;
    private @Nullable File folder = documents(new File(System.getProperty("user.home")));
    private @Nullable Alert closing;

    WindowDialogs(Window owner, Look look) {
        this.owner = owner;
        this.look = look;
    }

    @Override
    public void error(String headline, String message) {
        alert(Alert.AlertType.ERROR, headline, message, ButtonType.OK).show();
    }

    @Override
    public boolean confirmClosing(ObservableBooleanValue underWay) {
        if (closing != null) {
            closing.getDialogPane().requestFocus();
            return false;
        }
        ButtonType stop =
                new ButtonType(Texts.of("shell.window-dialogs.stop-save-and-close"), ButtonBar.ButtonData.OK_DONE);
        ButtonType stay =
                new ButtonType(Texts.of("shell.window-dialogs.keep-running"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert asked = alert(
                Alert.AlertType.CONFIRMATION,
                Texts.of("shell.window-dialogs.a-run-is-under"),
                Texts.of("shell.window-dialogs.closing-stops-it-after"),
                stop,
                stay);
        ChangeListener<Boolean> moot = (o, was, now) -> {
            if (!now) {
                asked.setResult(stay);
                asked.close();
            }
        };
        underWay.addListener(moot);
        closing = asked;
        try {
            return asked.showAndWait().filter(answer -> answer == stop).isPresent();
        } finally {
            closing = null;
            underWay.removeListener(moot);
        }
    }

    @Override
    public Unstored confirmLosing(int runs) {
        if (closing != null) {
            closing.getDialogPane().requestFocus();
            return Unstored.STAY;
        }
        ButtonType save = new ButtonType(Texts.of("shell.save-elsewhere.save-elsewhere"), ButtonBar.ButtonData.OK_DONE);
        ButtonType discard =
                new ButtonType(Texts.of("shell.window-dialogs.close-without-saving"), ButtonBar.ButtonData.NO);
        Alert asked = alert(
                Alert.AlertType.WARNING,
                Texts.of("shell.window-dialogs.not-saved", runs),
                Texts.of("shell.window-dialogs.only-in-this-window", runs),
                save,
                discard,
                ButtonType.CANCEL);
        closing = asked;
        try {
            ButtonType answer = asked.showAndWait().orElse(ButtonType.CANCEL);
            return answer == save ? Unstored.SAVE : answer == discard ? Unstored.DISCARD : Unstored.STAY;
        } finally {
            closing = null;
        }
    }

    @Override
    public OptionalInt moreEpochs(int now) {
        return EpochsDialog.ask(owner, look, now);
    }

    @Override
    public Optional<RunExportChoice> exportAs(boolean hasData) {
        return ExportDialog.ask(owner, look, hasData);
    }

    private Alert alert(Alert.AlertType type, String headline, String message, ButtonType... buttons) {
        Alert alert = new Alert(type, message, buttons);
        Unblocking.over(alert, owner);
        alert.setTitle(Texts.of("shell.window-dialogs.mnl-explorer"));
        alert.setHeaderText(headline);
        look.dressDialog(alert.getDialogPane());
        return alert;
    }

    @Override
    public Optional<Path> fileToOpen(String title, String kind, String extension) {
        return remembered(chooser(title, kind, extension).showOpenDialog(owner));
    }

    @Override
    public List<Path> filesToOpen(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen == null) {
            return List.of();
        }
        remembered(chosen.get(0));
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folderToOpen(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return remembered(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> fileToSave(String title, String kind, String extension, String suggestion) {
        FileChooser chooser = chooser(title, kind, extension);
        chooser.setInitialFileName(suggestion);
        return remembered(completed(chooser.showSaveDialog(owner), extension));
    }

    /** Where somebody looks for what was saved, until another folder is chosen. */
    static File documents(File home) {
        File documents = new File(home, "Documents");
        return documents.isDirectory() ? documents : home;
    }

    /**
     * The name with its ending, once: some systems leave it to the user, who types none or a second one. A file that is there
     * already is not taken for it, since nobody was asked whether it may go.
     */
    static @Nullable File completed(@Nullable File chosen, String extension) {
        if (chosen == null) {
            return null;
        }
        String ending = "." + extension;
        String name = chosen.getName();
        String stem = name;
        while (stem.toLowerCase(Locale.ROOT).endsWith(ending)) {
            stem = stem.substring(0, stem.length() - ending.length());
        }
        boolean once = name.length() == stem.length() + ending.length();
        File completed = new File(chosen.getParentFile(), stem + ending);
        return once || stem.isEmpty() || completed.exists() ? chosen : completed;
    }

    private FileChooser chooser(String title, String kind, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*." + extension));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private Optional<Path> remembered(@Nullable File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getParentFile();
        return Optional.of(chosen.toPath());
    }
}
