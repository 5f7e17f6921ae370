package mnl.ui.shell;

import atlantafx.base.theme.PrimerLight;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import mnl.data.Causes;
import mnl.lab.bench.RedrawTimes;
import mnl.lab.bench.WindowBench;
import mnl.lab.bench.WindowUse;
import mnl.ui.chart.BenchFigures;
import mnl.ui.chart.BenchMap;
import mnl.ui.chart.RedrawMeasuring;
import mnl.words.Texts;

/** Opens windows and measures them; the toolkit starts with the first and stays until the process ends. */
final class WindowMeasuring implements WindowBench {
    private static final int CURVES = 32;
    private static final int POINTS = 2000;

    /** Of each margin map. */
    private static final int SAMPLES = 100_000;

    private boolean started;

    @Override
    public List<RedrawTimes> redraws(int rounds) {
        return onToolkit(measured -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            new RedrawMeasuring(BenchFigures.of(CURVES, POINTS), new BenchMap(SAMPLES), rounds)
                    .measure(new Stage(), measured);
        });
    }

    @Override
    public List<WindowUse> use(Duration each) {
        onToolkit((CompletableFuture<Boolean> there) -> there.complete(true));
        try {
            return BusyWindow.kinds().stream()
                    .map(kind -> new BusyWindow(kind, each).use())
                    .toList();
        } catch (CompletionException e) {
            throw failed(e);
        }
    }

    private <T> T onToolkit(Consumer<CompletableFuture<T>> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Runnable guarded = () -> {
            try {
                work.accept(done);
            } catch (RuntimeException | Error problem) {
                done.completeExceptionally(problem);
            }
        };
        try {
            if (started) {
                Platform.runLater(guarded);
            } else {
                Platform.startup(guarded);
                Platform.setImplicitExit(false);
                started = true;
            }
            return done.join();
        } catch (UnsupportedOperationException e) {
            throw new IllegalStateException(Texts.of("shell.window-measuring.no-display"), e);
        } catch (CompletionException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(CompletionException e) {
        return new IllegalStateException(String.valueOf(Causes.of(e).getMessage()), e);
    }
}
