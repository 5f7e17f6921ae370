package mnl.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import mnl.lab.bench.WindowBench;

/** Starts the window; the only class that the entry point knows of it. */
public final class WindowMain {
    private WindowMain() {}

    /**
     * Shows the window and returns when it is closed and everything is saved.
     *
     * @param workspace folder of settings and runs, where one is given
     * @param file a run in one file that is shown at first, where one is given
     * @return false when no window can be opened, because the display does not answer
     */
    public static boolean show(Optional<Path> workspace, Optional<Path> file) {
        Path folder = workspace
                .orElseGet(() -> Path.of(System.getProperty("user.home"), "mnl-explorer"))
                .toAbsolutePath();
        IdleHeap.giveBack();
        WindowProgram program = new WindowProgram(folder, file, System.err::println);
        try {
            Platform.startup(program::open);
        } catch (UnsupportedOperationException e) {
            program.abandon();
            return false;
        }
        try {
            program.awaitEnd();
        } finally {
            Platform.exit();
        }
        return true;
    }

    /** Measures windows; nothing is opened before it is asked to. */
    public static WindowBench bench() {
        return new WindowMeasuring();
    }
}
