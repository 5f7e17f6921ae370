package mnl.ui.shell;

import java.lang.System.Logger.Level;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mnl.analysis.run.TrainedModel;
import mnl.data.DataSource;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.lab.run.RunException;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.StoredRun;
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

    private final RunStarter starter;
    private final RunService service;
    private final Function<Experiment, Optional<Scenario>> scenario;
    private final AtomicReference<String> reported = new AtomicReference<>("");
    private volatile WeakReference<@Nullable RunRecorder> newest = new WeakReference<>(null);
    private volatile WeakReference<@Nullable RunRecorder> earlier = new WeakReference<>(null);
    private final AtomicReference<@Nullable Path> kept = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Path> keptIn = new ReadOnlyObjectWrapper<>(this, "kept");
    private final AtomicReference<@Nullable Path> seen = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> seenIn = new ReadOnlyObjectWrapper<>(this, "seen");
    /** Runs that are over and nowhere but in memory. */
    private final Set<RunRecorder> inMemory = ConcurrentHashMap.newKeySet();

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
        this.starter = engine;
        this.scenario = scenario;
        service = new RunService(engine, store, background, this);
        pulse.onEachFrame(this::show);
    }

    private void show() {
        place.set(reported.get());
        keptIn.set(kept.get());
        seenIn.set(seen.get());
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
        another();
        RunOrigin origin = RunOrigin.of(scenario.apply(experiment), experiment, source);
        return service.start(origin, source, startPaused, events);
    }

    private void another() {
        earlier = newest;
        reported.set("");
        kept.set(null);
    }

    @Override
    public TrainingRun goOn(
            RunRecorder recorder, DataSource source, boolean startPaused, Consumer<TrainingEvent> events) {
        another();
        return service.goOn(recorder, source, startPaused, events);
    }

    @Override
    public TrainingRun open(
            Experiment experiment, DataSource source, TrainedModel model, Consumer<TrainingEvent> events) {
        return starter.open(experiment, source, model, events);
    }

    /** A run that was stored before is on show; what is begun or goes on is reported after that. */
    void shown(StoredRun opened) {
        another();
        seen.set(opened.folder());
        reported.set(Texts.of("shell.stored-runs.shown-from", shortly(opened.folder())));
    }

    /** The run on show is there for a while only: says where it is from, in place of what {@link #shown(StoredRun)} says. */
    void shown(String where) {
        seen.set(null);
        reported.set(where);
    }

    /** Folder of the newest run when it is over and can be read again; null before. */
    ReadOnlyObjectProperty<Path> keptProperty() {
        return keptIn.getReadOnlyProperty();
    }

    /** Folder that the run on show has, or is to have; null while there is none on the disk. */
    ReadOnlyObjectProperty<@Nullable Path> seenProperty() {
        return seenIn.getReadOnlyProperty();
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

    /** The runs that are over and could not be stored, nor elsewhere yet; may be asked on any thread. */
    Set<RunRecorder> inMemory() {
        return Set.copyOf(inMemory);
    }

    /** Likewise; nobody else is given them after that. */
    List<RunRecorder> takeInMemory() {
        return inMemory().stream().filter(inMemory::remove).toList();
    }

    @Override
    public void began(RunRecorder run) {
        inMemory.remove(run);
        report(run, Texts.of("shell.stored-runs.recording-in", shortly(run.folder())));
        see(run, run.target());
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
        inMemory.remove(run);
        report(run, Texts.of("shell.stored-runs.saved-in", shortly(run.target())));
        see(run, run.target());
        keep(run);
    }

    @Override
    public void unstored(RunRecorder run, RunException problem) {
        LOG.log(Level.WARNING, "A run is not saved: " + String.valueOf(problem.getMessage()));
        inMemory.add(run);
        report(run, Texts.of("shell.stored-runs.not-saved"));
        unstored.add(new UnstoredRun(run, String.valueOf(problem.getMessage()), true));
    }

    @Override
    public void dropped(RunRecorder run) {
        if (run.isBehind()) {
            inMemory.add(run);
        }
        report(run, "");
        see(run, run.whereabouts().orElse(null));
        keep(run);
    }

    private void see(RunRecorder run, @Nullable Path folder) {
        if (!run.equals(earlier.get())) {
            seen.set(folder);
        }
    }

    private void keep(RunRecorder run) {
        if (!run.equals(earlier.get())) {
            kept.set(run.whereabouts().orElse(null));
        }
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
