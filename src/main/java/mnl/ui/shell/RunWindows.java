package mnl.ui.shell;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
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
    private final ObservableMap<Path, RunWindow> open = FXCollections.observableMap(new LinkedHashMap<>());

    /**
     * @param engine asks the models of all of them
     * @param past what else can be done with a run
     * @param missing finds their data
     * @param refused told in one sentence why a run cannot be shown
     */
    RunWindows(
            AppContext parts,
            TrainingEngine engine,
            Look look,
            PastRuns past,
            MissingData missing,
            Consumer<String> refused) {
        this.parts = parts;
        this.engine = engine;
        this.look = look;
        this.past = past;
        this.missing = missing;
        this.refused = refused;
    }

    /** Shows a run with all views, or brings its window to the front. */
    void open(StoredRun run) {
        open(run.folder());
    }

    /** The same of the run in a folder. */
    void open(Path folder) {
        RunWindow known = open.get(folder);
        if (known == null) {
            RunWindow window = new RunWindow(parts, engine, look, past, missing, () -> open.remove(folder));
            open.put(folder, window);
            window.open(folder, refused);
        } else {
            known.toFront();
        }
    }

    /** The windows by the folders of their runs, in the order in which they were opened. */
    ObservableMap<Path, RunWindow> byFolder() {
        return FXCollections.unmodifiableObservableMap(open);
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
