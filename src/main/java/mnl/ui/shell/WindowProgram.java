package mnl.ui.shell;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import mnl.data.Causes;
import mnl.data.MemoryShortage;
import mnl.data.sources.DataSources;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.TrainingEngine;
import mnl.experiment.Scenario;
import mnl.experiment.json.Scenarios;
import mnl.lab.engine.Engines;
import mnl.ui.task.ScenePulse;
import org.jspecify.annotations.Nullable;

/**
 * The program around the window, from its start to its end. Files are read from the first moment on, while the toolkit
 * starts. However the program ends, run and settings are saved before the threads go.
 */
final class WindowProgram {
    private static final System.Logger LOG = System.getLogger(WindowProgram.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BACKGROUND_THREADS = 3;

    private final Path workspace;
    private final Optional<Path> file;
    private final Consumer<String> lastWords;
    private final CompletableFuture<SettingsFile> settings;
    private final ExecutorService background = Executors.newFixedThreadPool(BACKGROUND_THREADS, reporting());
    private final CompletableFuture<List<Scenario>> scenarios;
    private final CompletableFuture<SettingsFile.Loaded> loaded;
    private final CompletableFuture<SetupFile.Kept> kept;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean ending = new AtomicBoolean();
    private volatile @Nullable TrainingEngine engine;
    private volatile @Nullable Explorer explorer;

    /**
     * @param file a run in one file that is shown at first; empty for none
     * @param lastWords takes what is still to be said when there is no window any more
     */
    WindowProgram(Path workspace, Optional<Path> file, Consumer<String> lastWords) {
        this.workspace = workspace;
        this.file = file;
        this.lastWords = lastWords;
        settings = CompletableFuture.supplyAsync(() -> new SettingsFile(workspace), background);
        loaded = settings.thenApply(SettingsFile::load);
        scenarios = CompletableFuture.supplyAsync(Scenarios::all, background);
        kept = scenarios.thenApply(new SetupFile(workspace)::load);
    }

    private static ThreadFactory daemons() {
        return work -> {
            Thread thread = Executors.defaultThreadFactory().newThread(work);
            thread.setName("background");
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Work in the background that nobody waits for ends here, too. */
    private ThreadFactory reporting() {
        ThreadFactory threads = daemons();
        return work -> {
            Thread thread = threads.newThread(work);
            thread.setUncaughtExceptionHandler(this::unexpected);
            return thread;
        };
    }

    /** Opens the window; on the FX thread. */
    void open() {
        try {
            Platform.setImplicitExit(false);
            Thread.currentThread().setUncaughtExceptionHandler(this::unexpected);
            Stage stage = new Stage();
            SettingsFile.Loaded found = loaded.join();
            if (!scenarios.isDone()) {
                WarmUp.controls(
                        new Look(found.settings().dark(), found.settings().typeSize()));
            }
            explorer = new Explorer(stage, parts(), found.with(kept.join()), look -> new WindowDialogs(stage, look));
            explorer.show();
            file.ifPresent(explorer::openRun);
            stage.setOnHidden(e -> close());
            Runtime.getRuntime().addShutdownHook(daemons().newThread(this::terminate));
        } catch (RuntimeException | Error problem) {
            closed.completeExceptionally(problem);
        }
    }

    /**
     * To the log, never as a trace at the user, who is notified where memory ran out; while the process is asked to end the toolkit
     * fails in any order.
     */
    private void unexpected(Thread thread, Throwable problem) {
        Optional<String> shortage = MemoryShortage.sentence(problem);
        Explorer window = explorer;
        if (shortage.isPresent() && window != null && !ending.get()) {
            Platform.runLater(() -> window.warn(shortage.get()));
            LOG.log(Level.DEBUG, "Out of memory on " + thread.getName(), problem);
            return;
        }
        LOG.log(ending.get() ? Level.DEBUG : Level.ERROR, "Unexpected on " + thread.getName(), problem);
    }

    private AppContext parts() {
        ScenePulse pulse = new ScenePulse();
        return new AppContext(
                workspace,
                settings.join(),
                scenarios.join(),
                DataSources::open,
                this::makeEngine,
                new StandardViews(background, Platform::runLater),
                background,
                Platform::runLater,
                pulse);
    }

    private TrainingEngine makeEngine(EngineSettings engineSettings, EngineStartListener listener) {
        engine = Engines.standard().with(engineSettings).open(listener);
        return engine;
    }

    /** Lets go of everything; on the FX thread. */
    private void close() {
        Objects.requireNonNull(explorer).close();
        closed.complete(null);
    }

    /** Waits until the window is closed and everything is saved. */
    void awaitEnd() {
        try {
            closed.join();
            end();
        } finally {
            ended.set(true);
        }
    }

    /** The window's parts; null before {@link #open}. */
    @Nullable
    Explorer explorer() {
        return explorer;
    }

    /** Completes when the window is closed, exceptionally where it could not be opened. */
    CompletableFuture<Void> closed() {
        return closed;
    }

    /** There is no display, so nothing was opened. */
    void abandon() {
        background.shutdown();
    }

    /**
     * The process was asked to end: what the current run has measured is saved. The FX thread is not asked, since the
     * toolkit ends at the same time.
     */
    private void terminate() {
        if (!ended.get()) {
            ending.set(true);
            if (engine != null) {
                engine.close();
            }
            end();
        }
    }

    /** Engine first, since the current run ends with it; then what is still to be written. */
    private void end() {
        try {
            if (engine != null) {
                engine.awaitClosed(Engines.PATIENCE);
            }
            Explorer window = Objects.requireNonNull(explorer);
            window.recorded().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            window.saveInRefuge().forEach(lastWords);
            background.shutdown();
            background.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "The current run could not be saved whole (" + Causes.of(e) + ").");
        }
    }
}
