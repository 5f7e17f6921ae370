package mnl.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableBooleanValue;

/** Questions and messages that interrupt the user. */
interface Dialogs {

    /** Says what went wrong and what to do next. */
    void error(String headline, String message);

    /**
     * Asks whether to end the run under way and close; once, however often it is to be asked, and no longer than there is a run.
     *
     * @return false also where the run ended by itself while it was asked
     */
    boolean confirmClosing(ObservableBooleanValue underWay);

    /** What becomes of runs that could not be stored. */
    enum Unstored {
        SAVE,
        DISCARD,
        STAY
    }

    /**
     * Asks what is to become of runs that are nowhere but in the window that is to be closed; once, however often it is to be asked.
     *
     * @param runs how many
     */
    Unstored confirmLosing(int runs);

    /**
     * Asks to which epoch a finished run is to be trained.
     *
     * @param now how many epochs it has
     * @return more than that; empty where the user thought better of it
     */
    OptionalInt moreEpochs(int now);

    /**
     * Asks what a run is to be exported as.
     *
     * @param hasData whether there are data that can go with it
     * @return empty where the user thought better of it
     */
    Optional<RunExportChoice> exportAs(boolean hasData);

    /** Asks for a file to read. */
    Optional<Path> fileToOpen(String title, String kind, String extension);

    /** Asks for any number of files to read, of any kind. */
    List<Path> filesToOpen(String title);

    /** Asks for a folder to read. */
    Optional<Path> folderToOpen(String title);

    /** Asks for a file to write. */
    Optional<Path> fileToSave(String title, String kind, String extension, String suggestion);
}
