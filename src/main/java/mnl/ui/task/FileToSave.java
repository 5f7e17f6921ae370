package mnl.ui.task;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the user for a file to write. A window may bring its own way, which holds for the windows that it owns too. */
@FunctionalInterface
public interface FileToSave {

    /**
     * Asks.
     *
     * @param title of the question
     * @param kind what the file is, in a word or two
     * @param extension ending of its name, without the dot
     * @param suggestion the name that is offered
     * @return empty when the user gives up
     */
    Optional<Path> ask(String title, String kind, String extension, String suggestion);

    /** Has a window ask in this way. */
    static void of(Window window, FileToSave way) {
        window.getProperties().put(FileToSave.class, way);
    }

    /** The way of the window that a node is in: its own, else its owner's, else the system's chooser. */
    static FileToSave from(Node node) {
        Window window = node.getScene().getWindow();
        for (Window each = window; each != null; each = owner(each)) {
            if (each.getProperties().get(FileToSave.class) instanceof FileToSave way) {
                return way;
            }
        }
        return (title, kind, extension, suggestion) -> choose(window, title, kind, extension, suggestion);
    }

    private static @Nullable Window owner(Window window) {
        if (window instanceof Stage stage) {
            return stage.getOwner();
        }
        return window instanceof PopupWindow popup ? popup.getOwnerWindow() : null;
    }

    private static Optional<Path> choose(
            Window window, String title, String kind, String extension, String suggestion) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestion);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*." + extension));
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
    }
}
