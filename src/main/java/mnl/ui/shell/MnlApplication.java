package mnl.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import mnl.data.DataSources;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.TrainingEngine;
import mnl.engine.train.BatchedTrainingEngine;
import mnl.experiment.Scenario;
import mnl.experiment.Scenarios;
import mnl.ui.task.ScenePulse;

/** The window of the program. Takes {@code --workspace=FOLDER}, the folder of settings and runs. */
public final class MnlApplication extends Application {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BACKGROUND_THREADS = 2;

    private final ExecutorService background = Executors.newFixedThreadPool(BACKGROUND_THREADS, work -> {
        Thread thread = Executors.defaultThreadFactory().newThread(work);
        thread.setName("background");
        thread.setDaemon(true);
        return thread;
    });
    private Path workspace;
    private SettingsFile settings;
    private SettingsFile.Loaded loaded;
    private List<Scenario> scenarios;
    private BatchedTrainingEngine engine;
    private Explorer explorer;

    /** Reads files, off the FX thread. */
    @Override
    public void init() {
        workspace = Optional.ofNullable(getParameters().getNamed().get("workspace"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), "mnl-explorer"))
                .toAbsolutePath();
        settings = new SettingsFile(workspace);
        loaded = settings.load();
        scenarios = Scenarios.all();
    }

    @Override
    public void start(Stage stage) {
        ScenePulse pulse = new ScenePulse();
        Ingredients parts = new Ingredients(
                workspace,
                settings,
                scenarios,
                DataSources::open,
                this::makeEngine,
                new StandardViews(background, Platform::runLater, pulse),
                background,
                Platform::runLater,
                pulse);
        explorer = new Explorer(stage, parts, loaded, look -> new WindowDialogs(stage, look));
        explorer.show();
    }

    private TrainingEngine makeEngine(EngineSettings engineSettings, EngineStartListener listener) {
        engine = new BatchedTrainingEngine(engineSettings, listener);
        return engine;
    }

    @Override
    public void stop() throws InterruptedException {
        if (explorer != null) {
            explorer.close();
        }
        if (engine != null) {
            engine.awaitClosed(PATIENCE);
        }
        background.shutdown();
        background.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
