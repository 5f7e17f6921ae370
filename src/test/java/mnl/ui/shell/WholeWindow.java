package mnl.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;
import mnl.data.sources.DataSources;
import mnl.engine.RunState;
import mnl.engine.train.BatchedTrainingEngine;
import mnl.engine.train.LiveArrays;
import mnl.experiment.json.Scenarios;
import mnl.ui.session.RunSession;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.task.ScenePulse;

/** The program's window over its own engine in a workspace of the test's, for tests outside the shell's room. */
public final class WholeWindow {
    private static final int BACKGROUND_THREADS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ThreadPoolExecutor background = new ThreadPoolExecutor(
            BACKGROUND_THREADS, BACKGROUND_THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                Thread thread = Executors.defaultThreadFactory().newThread(work);
                thread.setName("background");
                thread.setDaemon(true);
                return thread;
            });
    private final Stage stage;
    private final Explorer explorer;
    private volatile BatchedTrainingEngine engine;

    private WholeWindow(Path workspace, Function<Stage, Answers> answers) {
        stage = new Stage();
        ScenePulse pulse = new ScenePulse();
        SettingsFile settings = new SettingsFile(workspace);
        AppContext parts = new AppContext(
                workspace,
                settings,
                Scenarios.all(),
                DataSources::open,
                (how, listener) -> engine = new BatchedTrainingEngine(how, listener),
                new StandardViews(background, Platform::runLater),
                background,
                Platform::runLater,
                pulse);
        Answers answering = answers.apply(stage);
        explorer = new Explorer(
                stage, parts, settings.load(), look -> new AnsweredDialogs(new WindowDialogs(stage, look), answering));
    }

    /** Opens the window as the program does; on the FX thread. */
    public static WholeWindow open(Path workspace, Function<Stage, Answers> answers) {
        IdleHeap.giveBack();
        Platform.setImplicitExit(false);
        WholeWindow window = new WholeWindow(workspace, answers);
        window.explorer.show();
        return window;
    }

    public Stage stage() {
        return stage;
    }

    public SetupViewModel setup() {
        return explorer.setup();
    }

    public RunSession session() {
        return explorer.session();
    }

    /** Does a command of the window where it is enabled; on the FX thread. */
    public boolean command(String id) {
        Command command = explorer.commands().get(id);
        if (command.enabled().get()) {
            command.action().run();
            return true;
        }
        return false;
    }

    /** Whether a command can be done now. */
    public boolean enabled(String id) {
        return explorer.commands().get(id).enabled().get();
    }

    /** Every command of the window, by its id. */
    public List<String> commands() {
        return explorer.commands().all().stream().map(Command::id).toList();
    }

    /** As if these files were dropped onto the window; on the FX thread. */
    public void drop(List<Path> files) {
        explorer.imports().dropped(files);
    }

    /** Whether a run is being prepared, trained or paused. */
    public boolean isUnderWay() {
        RunState state = explorer.session().stateProperty().get();
        return state != null && !state.isOver();
    }

    /** Whether nothing is being read, written or worked out in the background. */
    public boolean isIdle() {
        return background.getActiveCount() == 0
                && background.getQueue().isEmpty()
                && explorer.recorded().isDone();
    }

    /** How everything stands, for a message. */
    public String condition() {
        return "run " + explorer.session().stateProperty().get() + ", " + background.getActiveCount() + " active and "
                + background.getQueue().size() + " waiting in the background, recorded "
                + explorer.recorded().isDone() + ", facts "
                + explorer.setup().factsProperty().get() + ", problems "
                + explorer.setup().problems();
    }

    /** Whether the library is loaded. */
    public boolean isReady() {
        return engine != null && engine.whenReady().isDone();
    }

    /** Native arrays alive now. */
    public CompletableFuture<Integer> liveArrays() {
        return LiveArrays.of(engine);
    }

    /** Gives up the current run; on the FX thread. */
    public void forget() {
        explorer.session().close();
    }

    /** Closes the window as its button does; on the FX thread. */
    public void close() {
        stage.close();
        explorer.close();
    }

    /** Waits until everything that the closed window had is given back and written. */
    public boolean awaitEnd() throws InterruptedException {
        boolean engineGone = engine == null || engine.awaitClosed(PATIENCE);
        explorer.recorded().join();
        background.shutdown();
        return engineGone && background.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** What is answered when the window asks for files, and who is notified of what went wrong. */
    public interface Answers {
        /** A file of this ending to read; null = given up. */
        Path fileToOpen(String extension);

        List<Path> filesToOpen();

        /** A folder to read; null = given up. */
        Path folderToOpen();

        /** A file to write; null = given up. */
        Path fileToSave(String suggestion);

        void notified(String headline, String message);
    }
}
