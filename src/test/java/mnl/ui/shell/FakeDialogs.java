package mnl.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.value.ObservableBooleanValue;

/** Answers what the test says, and keeps the errors that it was notified of. */
final class FakeDialogs implements Dialogs {
    final List<String> errors = new CopyOnWriteArrayList<>();
    Path chosen;
    OptionalInt more = OptionalInt.empty();
    RunExportChoice export;
    boolean close;
    Unstored unstored = Unstored.STAY;
    final List<Integer> losing = new CopyOnWriteArrayList<>();
    int asked;

    @Override
    public void error(String headline, String message) {
        errors.add(headline + ": " + message);
    }

    @Override
    public boolean confirmClosing(ObservableBooleanValue underWay) {
        asked++;
        return close;
    }

    @Override
    public Unstored confirmLosing(int runs) {
        losing.add(runs);
        return unstored;
    }

    @Override
    public OptionalInt moreEpochs(int now) {
        return more;
    }

    @Override
    public Optional<RunExportChoice> exportAs(boolean hasData) {
        return Optional.ofNullable(export);
    }

    @Override
    public Optional<Path> fileToOpen(String title, String kind, String extension) {
        return Optional.ofNullable(chosen);
    }

    @Override
    public List<Path> filesToOpen(String title) {
        return chosen == null ? List.of() : List.of(chosen);
    }

    @Override
    public Optional<Path> folderToOpen(String title) {
        return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> fileToSave(String title, String kind, String extension, String suggestion) {
        return Optional.ofNullable(chosen);
    }
}
