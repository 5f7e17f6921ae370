package mnl.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableBooleanValue;

/** The window's own messages, with questions that somebody else answers. */
final class AnsweredDialogs implements Dialogs {
    private final Dialogs own;
    private final WholeWindow.Answers answers;

    AnsweredDialogs(Dialogs own, WholeWindow.Answers answers) {
        this.own = own;
        this.answers = answers;
    }

    @Override
    public void error(String headline, String message) {
        answers.notified(headline, message);
        own.error(headline, message);
    }

    /** The run goes on. */
    @Override
    public boolean confirmClosing(ObservableBooleanValue underWay) {
        return false;
    }

    /** The window stays. */
    @Override
    public Unstored confirmLosing(int runs) {
        return Unstored.STAY;
    }

    /** Nobody wants more. */
    @Override
    public OptionalInt moreEpochs(int now) {
        return OptionalInt.empty();
    }

    /** Nothing is exported. */
    @Override
    public Optional<RunExportChoice> exportAs(boolean hasData) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> fileToOpen(String title, String kind, String extension) {
        return Optional.ofNullable(answers.fileToOpen(extension));
    }

    @Override
    public List<Path> filesToOpen(String title) {
        return answers.filesToOpen();
    }

    @Override
    public Optional<Path> folderToOpen(String title) {
        return Optional.ofNullable(answers.folderToOpen());
    }

    @Override
    public Optional<Path> fileToSave(String title, String kind, String extension, String suggestion) {
        return Optional.ofNullable(answers.fileToSave(suggestion));
    }
}
