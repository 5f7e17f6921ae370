package mnl.lab.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import mnl.analysis.run.TrainedModel;
import mnl.data.disk.BrokenLink;
import mnl.lab.run.FolderTakenException;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import mnl.words.Texts;

/** The runs of a workspace: {@code runs/<date>-<scenario>-<short>/}, one folder each. Thread-safe. */
public final class RunStore {
    /** The file that says what a run is. */
    public static final String DESCRIPTION = RunFiles.RUN;

    private final Workspace workspace;
    private final Clock clock;
    private final RandomGenerator names;

    /** The runs of a workspace, with the system's clock and names at random. */
    public RunStore(Workspace workspace) {
        this(workspace, Clock.system(ZoneId.systemDefault()), RandomGenerator.getDefault());
    }

    /**
     * @param workspace where the runs are
     * @param clock tells when a run starts and ends
     * @param names tells the short part of new folders' names
     */
    public RunStore(Workspace workspace, Clock clock, RandomGenerator names) {
        this.workspace = workspace;
        this.clock = clock;
        this.names = names;
    }

    /**
     * Begins to record a run in the workspace. What interrupted runs left there is completed where it only lacks its
     * name, and deleted where nothing was measured.
     *
     * @throws RunException when its folder cannot be made
     */
    public RunRecorder begin(RunOrigin origin) {
        return record(origin, fresh(origin));
    }

    /**
     * Likewise; where the folder cannot be made the run is kept in memory all the same, and can be stored when it is over.
     *
     * @param unmade is given the reason
     */
    public RunRecorder begin(RunOrigin origin, Consumer<RunException> unmade) {
        Path target = fresh(origin);
        try {
            return record(origin, target);
        } catch (RunException e) {
            unmade.accept(e);
            return new RunRecorder(target, null, info(origin), clock);
        }
    }

    private Path fresh(RunOrigin origin) {
        Interrupted.settleAll(workspace.runs());
        String slug = origin.scenario().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String day = LocalDate.now(clock) + "-" + slug + "-";
        Path target;
        do {
            target = workspace.runs().resolve(day + String.format(Locale.ROOT, "%05x", names.nextInt(1 << 20)));
        } while (Files.exists(target));
        return target.toAbsolutePath().normalize();
    }

    /**
     * Begins to record a run that is to become this very folder, which is reserved for it at once.
     *
     * @throws FolderTakenException when there is something in that folder already, or another run is being written there
     * @throws RunException when it cannot be made
     */
    public RunRecorder begin(RunOrigin origin, Path target) {
        checkFree(target);
        return record(origin, target.toAbsolutePath().normalize());
    }

    /**
     * Goes on recording a run in its own folder, which has a temporary name until it is over again.
     *
     * @throws FolderTakenException when another process has begun to
     * @throws RunException when it cannot be written to
     */
    public RunRecorder goOn(Continuation from) {
        Continuation running = from.trained(from.info());
        try {
            Reservation place = Reservation.again(from.folder(), running.info());
            return new RunRecorder(RunFolder.goOn(place, running), running.upTo(), from.checkpoint(), clock);
        } catch (IOException e) {
            throw new RunException(Texts.of("store.run-store.the-run-cannot-go", from.folder(), e.getMessage()), e);
        }
    }

    /**
     * Likewise in another folder, with a copy of what it has up to its checkpoint; its own folder stays as it is.
     *
     * @param target becomes the run's folder
     * @throws FolderTakenException when there is something in that folder already, or another run is being written there
     * @throws RunException when it cannot be made
     */
    public RunRecorder goOn(Continuation from, Path target) {
        checkFree(target);
        return copied(from.trained(from.info()), target);
    }

    /**
     * Begins to record a run that goes on where another one ends, which stays as it is.
     *
     * @param origin the other's, with more epochs
     */
    public RunRecorder longer(Continuation from, RunOrigin origin) {
        return longer(from, origin, fresh(origin));
    }

    /**
     * Likewise.
     *
     * @param target becomes the run's folder
     * @throws FolderTakenException when there is something in that folder already, or another run is being written there
     */
    public RunRecorder longer(Continuation from, RunOrigin origin, Path target) {
        checkFree(target);
        return copied(from.trained(info(origin)), target);
    }

    private RunRecorder copied(Continuation running, Path target) {
        Path place = target.toAbsolutePath().normalize();
        try {
            return copied(running, Reservation.of(place, running.info()));
        } catch (IOException e) {
            throw new RunException(Texts.of("store.run-store.the-folder-cannot-be", place, e.getMessage()), e);
        }
    }

    private RunRecorder copied(Continuation running, Reservation place) throws IOException {
        try {
            running.copyTo(place.partial());
            return new RunRecorder(RunFolder.goOn(place, running), running.upTo(), running.checkpoint(), clock);
        } catch (IOException | RuntimeException e) {
            place.discard();
            throw e;
        }
    }

    /**
     * Moves the folder of a run in one step.
     *
     * @param target where nothing is yet
     * @throws FolderTakenException when it is being trained
     */
    public static Path moveUntrained(Path folder, Path target) throws IOException {
        return Reservation.alone(folder, () -> Files.move(folder, target));
    }

    /**
     * Makes sure that a run can become this folder.
     *
     * @throws FolderTakenException when there is something in it already, or it is no folder
     */
    public static void checkFree(Path target) {
        BrokenLink.reason(target).ifPresent(reason -> {
            throw new FolderTakenException(Texts.of("store.run-store.choose-another-folder-or", target, reason));
        });
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> children = Files.list(target)) {
            if (children.findAny().isPresent()) {
                throw new FolderTakenException(Texts.of("store.run-store.is-not-empty-choose", target));
            }
        } catch (IOException e) {
            throw new FolderTakenException(Texts.of("store.run-store.is-not-a-folder", target), e);
        }
    }

    /**
     * Makes order among what interrupted runs left in a folder of runs: those that only lack their name get it, those that
     * measured nothing are deleted, and so are files that were being written. Living runs are left alone.
     */
    public static void settle(Path runs) {
        Interrupted.settleAll(runs);
    }

    /** Whether a folder has the name of a run that is not complete. */
    public static boolean isTemporary(Path folder) {
        return Reservation.targetOf(folder).isPresent();
    }

    /** What a run's folder is called, or is to be called where its name is temporary. */
    public static String nameOf(Path folder) {
        return Reservation.targetOf(folder).orElseGet(() -> String.valueOf(folder.getFileName()));
    }

    /** Every readable run, the newest first. */
    public List<StoredRun> list() {
        return list(workspace.runs());
    }

    /** Every readable run in a folder of runs, the newest first; none where there is no such folder. */
    public static List<StoredRun> list(Path parent) {
        return list(parent, folder -> true);
    }

    /** Likewise, of those folders only that pass a test; the others are not read. */
    public static List<StoredRun> list(Path parent, Predicate<Path> wanted) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        List<StoredRun> runs = new ArrayList<>();
        RunInfoJson json = new RunInfoJson();
        try (Stream<Path> folders = Files.list(parent)) {
            folders.filter(wanted).forEach(folder -> read(folder, json).ifPresent(runs::add));
        } catch (IOException e) {
            throw new RunException(Texts.of("store.run-store.cannot-be-read", parent, e.getMessage()), e);
        }
        runs.sort(Comparator.comparing((StoredRun run) -> run.info().started()).reversed());
        return List.copyOf(runs);
    }

    /** What a folder's run is, without its measurements; empty where it holds none that can be read. */
    public static Optional<StoredRun> peek(Path folder) {
        return read(folder, new RunInfoJson());
    }

    /**
     * Reads a run with all its measurements.
     *
     * @throws RunException when the folder holds no run that this version can read
     */
    public static RunContents open(Path folder) {
        RunInfo info = info(folder, new RunInfoJson());
        try {
            Manifest.check(folder, List.of(RunFiles.METRICS, RunFiles.PROFILES, RunFiles.SCHEDULE_EVENTS));
            return new RunContents(
                    info,
                    info.layout().isPresent()
                            ? new MeasurementReader(info.layout().get()).read(folder)
                            : List.of(),
                    ScheduleEventFile.read(folder, info),
                    List.of());
        } catch (DamagedFileException e) {
            throw e.ofRun();
        } catch (IOException | NumberFormatException e) {
            throw new RunException(Texts.of("store.run-store.the-measurements-in-cannot", folder, e.getMessage()), e);
        }
    }

    /**
     * Likewise with the margins of its samples, which may be many megabytes.
     *
     * @throws RunException when the folder holds no run that this version can read
     */
    public static RunContents openWithMargins(Path folder) {
        RunContents run = open(folder);
        try {
            Manifest.check(folder, List.of(RunFiles.MARGINS));
            return run.with(MarginFile.read(folder, run.measurements().size()));
        } catch (DamagedFileException e) {
            throw e.ofRun();
        } catch (IOException e) {
            throw new RunException(Texts.of("store.run-store.the-measurements-in-cannot", folder, e.getMessage()), e);
        }
    }

    /**
     * What {@code run.json} of a run says, as it stands there.
     *
     * @throws RunException when the folder holds no run that this version can read
     */
    public static JsonNode description(Path folder) {
        try {
            return RunFiles.readRun(folder);
        } catch (DamagedFileException e) {
            throw e.ofRun();
        } catch (IOException e) {
            throw new RunException(Texts.of("store.run-store.holds-no-run-that", folder, e.getMessage()), e);
        }
    }

    /**
     * Makes sure that every file of a run is as it was written.
     *
     * @throws RunException naming the first that is not
     */
    public static void check(Path folder) {
        description(folder);
        try {
            Manifest.checkAll(folder);
        } catch (DamagedFileException e) {
            throw e.ofRun();
        } catch (IOException e) {
            throw new RunException(Texts.of("store.run-store.cannot-be-read", folder, e.getMessage()), e);
        }
    }

    /** Whether a run was measured when it was over. */
    public static boolean hasResults(Path folder) {
        return Files.exists(folder.resolve(RunFiles.RESULTS));
    }

    /** Whether there is a report of a run. */
    public static boolean hasReport(Path folder) {
        return Files.isRegularFile(folder.resolve(RunFiles.REPORT));
    }

    /** The report of a run as a web page; empty where there is none, because the run is not over. */
    public static Optional<Path> report(Path folder) {
        requireReport(folder);
        return Optional.of(folder.resolve(RunFiles.REPORT)).filter(Files::isRegularFile);
    }

    /** Whether a run left a model; one that was not trained to an end may have none. */
    public static boolean hasModel(Path folder) {
        return Files.exists(folder.resolve(RunFiles.MODEL_DESCRIPTION));
    }

    /**
     * Reads the model that a run left, to evaluate it again.
     *
     * @param folder of the run
     * @throws RunException with a sentence when there is none, or it is damaged
     */
    public static TrainedModel model(Path folder) {
        return ModelFiles.read(folder);
    }

    /**
     * The folder of a run.
     *
     * @param run a run folder, or the name of a run in the workspace; of one that is not complete also the name that it is to have
     * @throws RunException when there is none
     */
    public Path find(String run) {
        for (Path folder : List.of(Path.of(run), workspace.runs().resolve(run))) {
            Interrupted.settle(folder.resolveSibling(folder.getFileName() + RunFiles.PARTIAL));
            Optional<Path> completed = Interrupted.settle(folder);
            if (completed.isPresent()) {
                return completed.get().toAbsolutePath().normalize();
            }
            if (Files.isRegularFile(folder.resolve(RunFiles.RUN))) {
                return folder.toAbsolutePath().normalize();
            }
            Optional<Path> incomplete =
                    Reservation.newest(folder.toAbsolutePath().normalize());
            if (incomplete.isPresent() && !Files.exists(folder)) {
                return incomplete.get();
            }
        }
        throw new RunException(NewestFolder.in(workspace.runs())
                .map(newest -> Texts.of("store.run-store.there-is-no-run-newest", run, workspace.runs(), newest))
                .orElseGet(() -> Texts.of("store.run-store.there-is-no-run", run, workspace.runs())));
    }

    private static Optional<StoredRun> read(Path folder, RunInfoJson json) {
        try {
            return Optional.of(new StoredRun(folder, info(folder, json)));
        } catch (RunException e) {
            return Optional.empty();
        }
    }

    private static RunInfo info(Path folder, RunInfoJson json) {
        try {
            return json.read(RunFiles.readRun(folder));
        } catch (DamagedFileException e) {
            throw e.ofRun();
        } catch (NoSuchFileException e) {
            throw new RunException(Texts.of("store.run-store.holds-no-run", folder), e);
        } catch (IOException | RunException e) {
            throw new RunException(Texts.of("store.run-store.holds-no-run-that", folder, e.getMessage()), e);
        }
    }

    private RunRecorder record(RunOrigin origin, Path target) {
        RunInfo info = info(origin);
        try {
            return new RunRecorder(target, RunFolder.reserve(target, info), info, clock);
        } catch (IOException e) {
            throw new RunException(Texts.of("store.run-store.the-folder-cannot-be", target, e.getMessage()), e);
        }
    }

    private RunInfo info(RunOrigin origin) {
        return new RunInfo(
                origin, Optional.empty(), RunStatus.RUNNING, "", clock.instant(), Duration.ZERO, OptionalInt.empty());
    }

    /** Makes sure that it is as the run wrote it. */
    private static void requireReport(Path folder) {
        try {
            if (Files.exists(folder.resolve(RunFiles.RUN))) {
                Manifest.check(folder, List.of(RunFiles.REPORT));
            }
        } catch (DamagedFileException e) {
            throw e.ofRun();
        } catch (IOException e) {
            throw new RunException(Texts.of("store.run-store.cannot-be-read", folder, e.getMessage()), e);
        }
    }
}
