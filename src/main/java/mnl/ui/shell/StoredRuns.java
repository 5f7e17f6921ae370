package mnl.ui.shell;

import java.lang.System.Logger.Level;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mnl.data.DataSource;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.lab.run.RunException;
import mnl.lab.run.RunOrigin;
import mnl.lab.service.RecordingListener;
import mnl.lab.service.RunService;
import mnl.lab.service.RunStarter;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.ui.task.Pulse;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The window's runs, each of them recorded, and what the window says of where they are kept. */
final class StoredRuns implements RunStarter, RecordingListener {
    private static final System.Logger LOG = System.getLogger(StoredRuns.class.getName());

    private final RunService service;
    private final Function<Experiment, Optional<Scenario>> scenario;
    private final AtomicReference<String> reported = new AtomicReference<>("");
    private volatile WeakReference<@Nullable RunRecorder> newest = new WeakReference<>(null);
    private volatile WeakReference<@Nullable RunRecorder> earlier = new WeakReference<>(null);
    private final Queue<UnstoredRun> unstored = new ConcurrentLinkedQueue<>();
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper(this, "place", "");
    private Consumer<UnstoredRun> whenUnstored = run -> {};

    /**
     * @param engine trains
     * @param store where runs are kept
     * @param scenario the one that a run of this experiment comes from; empty for settings of the user's
     * @param background where files are written
     * @param pulse when the place of the run is shown
     */
    StoredRuns(
            RunStarter engine,
            RunStore store,
            Function<Experiment, Optional<Scenario>> scenario,
            Executor background,
            Pulse pulse) {
        this.scenario = scenario;
        service = new RunService(engine, store, background, this);
        pulse.onEachFrame(this::show);
    }

    private void show() {
        place.set(reported.get());
        for (UnstoredRun run = unstored.poll(); run != null; run = unstored.poll()) {
            whenUnstored.accept(run);
        }
    }

    /** Notified on the FX thread, once, of every run that cannot be written, and again when it could not be stored. */
    void whenUnstored(Consumer<UnstoredRun> listener) {
        whenUnstored = listener;
    }

    @Override
    public TrainingRun start(
            Experiment experiment, DataSource source, boolean startPaused, Consumer<TrainingEvent> events) {
        earlier = newest;
        reported.set("");
        RunOrigin origin = RunOrigin.of(scenario.apply(experiment), experiment, source);
        return service.start(origin, source, startPaused, events);
    }

    /** Where the newest run is kept, or that it is not; empty before the first run. */
    ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** See {@link RunService#recorded}. */
    CompletableFuture<Void> recorded() {
        return service.recorded();
    }

    /** See {@link RunService#saveIn}. */
    CompletableFuture<Path> saveIn(RunRecorder run, Path parent) {
        return service.saveIn(run, parent);
    }

    @Override
    public void began(RunRecorder run) {
        report(run, Texts.of("shell.stored-runs.recording-in", shortly(run.folder())));
    }

    @Override
    public void troubled(RunRecorder run, RunException problem, boolean first) {
        LOG.log(Level.DEBUG, "Recording the run", problem);
        report(run, Texts.of("shell.stored-runs.not-saved-yet"));
        if (first) {
            unstored.add(new UnstoredRun(run, String.valueOf(problem.getMessage()), false));
        }
    }

    @Override
    public void measuring(RunRecorder run) {
        report(run, Texts.of("shell.stored-runs.measuring-the-model-of", shortly(run.folder())));
    }

    @Override
    public void unmeasured(RunRecorder run, Throwable problem) {
        LOG.log(Level.DEBUG, "Measuring the finished model", problem);
    }

    @Override
    public void stored(RunRecorder run) {
        report(run, Texts.of("shell.stored-runs.saved-in", shortly(run.target())));
    }

    @Override
    public void unstored(RunRecorder run, RunException problem) {
        LOG.log(Level.WARNING, "A run is not saved: " + String.valueOf(problem.getMessage()));
        report(run, Texts.of("shell.stored-runs.not-saved"));
        unstored.add(new UnstoredRun(run, String.valueOf(problem.getMessage()), true));
    }

    @Override
    public void dropped(RunRecorder run) {
        report(run, "");
    }

    /** Of the newest run; the one before may still be written. */
    private void report(RunRecorder run, String where) {
        if (!run.equals(earlier.get())) {
            newest = new WeakReference<>(run);
            reported.set(where);
        }
    }

    /** The path from the workspace on. */
    private static String shortly(Path folder) {
        return Objects.requireNonNull(folder.getParent())
                .getFileName()
                .resolve(folder.getFileName())
                .toString();
    }
}
