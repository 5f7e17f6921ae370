package mnl.ui.shell;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import mnl.data.Causes;
import mnl.lab.bench.RedrawTimes;
import mnl.ui.chart.BenchFigures;
import mnl.ui.chart.BenchMap;
import mnl.ui.chart.RedrawMeasuring;

/** Starts the window; the only class that the entry point knows of it. */
public final class WindowMain {
    private static final int CURVES = 32;
    private static final int POINTS = 2000;

    /** Of each margin map. */
    private static final int SAMPLES = 100_000;

    private WindowMain() {}

    /**
     * Shows the window and returns when it is closed and everything is saved.
     *
     * @param workspace folder of settings and runs, where one is given
     * @return false when no window can be opened, because the display does not answer
     */
    public static boolean show(Optional<Path> workspace) {
        Path folder = workspace
                .orElseGet(() -> Path.of(System.getProperty("user.home"), "mnl-explorer"))
                .toAbsolutePath();
        IdleHeap.giveBack();
        WindowProgram program = new WindowProgram(folder);
        try {
            Platform.startup(program::open);
        } catch (UnsupportedOperationException e) {
            program.abandon();
            return false;
        }
        program.awaitEnd();
        return true;
    }

    /**
     * Opens a window with four charts and measures what drawing them again costs.
     *
     * @param rounds how often each change is made
     * @throws IllegalStateException with a sentence for the user where that cannot be done
     */
    public static List<RedrawTimes> redraws(int rounds) {
        CompletableFuture<List<RedrawTimes>> measured = new CompletableFuture<>();
        try {
            Platform.startup(() -> {
                Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
                new RedrawMeasuring(BenchFigures.of(CURVES, POINTS), new BenchMap(SAMPLES), rounds)
                        .measure(new Stage(), measured);
            });
            return measured.join();
        } catch (UnsupportedOperationException e) {
            throw new IllegalStateException(
                    "The display does not answer, so no window can be measured: start the program where it can open its"
                            + " window.",
                    e);
        } catch (CompletionException e) {
            throw new IllegalStateException(String.valueOf(Causes.of(e).getMessage()), e);
        } finally {
            Platform.exit();
        }
    }
}
