package mnl.ui.shell;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mnl.engine.TrainingEngine;
import mnl.lab.run.StoredRun;

/** Stored runs in windows of their own, beside the main one; each is open once. Belongs to the FX thread. */
final class RunWindows implements AutoCloseable {
    private final AppContext parts;
    private final TrainingEngine engine;
    private final Look look;
    private final PastRuns past;
    private final MissingData missing;
    private final Consumer<String> refused;
    private final Map<Path, RunWindow> open = new HashMap<>();

    /**
     * @param engine asks the models of all of them
     * @param past what else can be done with a run
     * @param missing finds their data
     * @param refused told in one sentence why a run cannot be shown
     */
    RunWindows(AppContext parts, TrainingEngine engine, Look look, PastRuns past, MissingData missing, Consumer<String> refused) {
        this.parts = parts;
        this.engine = engine;
        this.look = look;
        this.past = past;
        this.missing = missing;
        this.refused = refused;
    }

    /** Shows a run with all views, or brings its window to the front. */
    void open(StoredRun run) {
        RunWindow known = open.get(run.folder());
        if (known == null) {
            RunWindow window = new RunWindow(parts, engine, look, past, missing, () -> open.remove(run.folder()));
            open.put(run.folder(), window);
            window.open(run.folder(), refused);
        } else {
            known.toFront();
        }
    }

    /** Those that are open. */
    List<RunWindow> windows() {
        return List.copyOf(open.values());
    }

    @Override
    public void close() {
        windows().forEach(RunWindow::close);
    }
}
