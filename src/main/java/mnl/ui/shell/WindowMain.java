package mnl.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;

/** Starts the window; the only class that the entry point knows of it. */
public final class WindowMain {
    private WindowMain() {}

    /**
     * Shows the window and returns when it is closed.
     *
     * @param workspace folder of settings and runs, where one is given
     * @return false when no window can be opened, because the display does not answer
     */
    public static boolean show(Optional<Path> workspace) {
        String[] arguments =
                workspace.map(folder -> new String[] {"--workspace=" + folder}).orElseGet(() -> new String[0]);
        try {
            Application.launch(MnlApplication.class, arguments);
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }
}
