package mnl.lab.sweep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mnl.data.disk.FileClaim;
import mnl.lab.run.RunException;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import mnl.lab.store.Continuation;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.WorkspaceCheck;
import mnl.words.Texts;

/**
 * A folder of runs in which a sweep finds its finished cells again: by what they are ({@link RunOrigin#identity}), not
 * by their name or place. One sweep at a time works in it, which a file lock holds even where a program was killed.
 */
public final class SweepFolder implements AutoCloseable {
    private static final String LOCK = ".sweep.lock";
    private static final String DAMAGED = ".damaged";
    private static final int SHORT = 8;
    private static final Set<RunStatus> LEFT_OVER = Set.of(RunStatus.INTERRUPTED, RunStatus.FAILED);

    private final Path folder;
    private final RunStore store;
    private final FileChannel lock;
    private final FileClaim claim;
    private final Consumer<String> notices;

    private SweepFolder(Path folder, RunStore store, FileChannel lock, FileClaim claim, Consumer<String> notices) {
        this.folder = folder;
        this.store = store;
        this.lock = lock;
        this.claim = claim;
        this.notices = notices;
    }

    /**
     * Opens a folder, which is made where it is not there.
     *
     * @param notices is given a sentence about everything unexpected in the folder
     * @throws RunException when another sweep is at work in it, or it cannot be written to
     */
    public static SweepFolder open(Path folder, RunStore store, Consumer<String> notices) {
        try {
            WorkspaceCheck.tryOut(folder);
            Files.createDirectories(folder);
            FileChannel lock =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<FileClaim> claim = FileClaim.on(lock, folder.resolve(LOCK));
            if (claim.isEmpty()) {
                lock.close();
                throw new RunException(Texts.of("sweep.sweep-folder.another-sweep-is-at", folder));
            }
            RunStore.settle(folder);
            return new SweepFolder(folder, store, lock, claim.get(), notices);
        } catch (IOException e) {
            throw new RunException(
                    Texts.of("sweep.sweep-folder.cannot-be-written-to", folder, WorkspaceCheck.reason(e)), e);
        }
    }

    /** The finished and whole runs in a folder by identity; nothing is changed there. */
    public static Map<String, FinishedRun> finished(Path folder) {
        return scan(folder, broken -> {});
    }

    /** The folder itself. */
    public Path path() {
        return folder;
    }

    /** The finished runs by identity. A run that is finished but damaged is put aside, so that it is trained again. */
    public Map<String, FinishedRun> finished() {
        return scan(folder, this::putAside);
    }

    /**
     * Begins to record a run here, or goes on with one that was interrupted. What another attempt at it left is deleted. Margins
     * are not recorded: a grid has thousands of runs, and the last ones of each are those of its model.
     *
     * @param name what its folder is called, but for a few digits of its identity
     */
    public RunRecorder begin(RunOrigin origin, String name) {
        String identity = origin.identity();
        String mark = "-" + identity.substring(0, SHORT);
        for (StoredRun run :
                RunStore.list(folder, path -> String.valueOf(path.getFileName()).contains(mark))) {
            if (isLeftOver(run) && run.info().origin().identity().equals(identity)) {
                Optional<RunRecorder> resumed = goOn(run);
                if (resumed.isPresent()) {
                    return resumed.get();
                }
                delete(run.folder());
            }
        }
        Path target = folder.resolve(name + mark);
        if (isOccupied(target)) {
            putAside(target);
        }
        return store.begin(origin, target).withoutMargins();
    }

    /** A run that failed would fail again. */
    private Optional<RunRecorder> goOn(StoredRun run) {
        if (run.info().status() != RunStatus.INTERRUPTED) {
            return Optional.empty();
        }
        try {
            return Optional.of(store.goOn(Continuation.read(run.folder())).withoutMargins());
        } catch (RunException nothingToGoOnFrom) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try (claim) {
            lock.close();
        } catch (IOException e) {
            throw new RunException(
                    Texts.of("sweep.sweep-folder.cannot-be-closed", folder.resolve(LOCK), e.getMessage()), e);
        }
    }

    private static Map<String, FinishedRun> scan(Path folder, Consumer<Path> broken) {
        Map<String, FinishedRun> found = new HashMap<>();
        for (StoredRun run : RunStore.list(folder)) {
            if (run.info().status() != RunStatus.FINISHED
                    || RunStore.isTemporary(run.folder())
                    || String.valueOf(run.folder().getFileName()).contains(DAMAGED)) {
                continue;
            }
            try {
                found.putIfAbsent(run.info().origin().identity(), FinishedRun.read(run.folder()));
            } catch (RunException e) {
                broken.accept(run.folder());
            }
        }
        return found;
    }

    /** An earlier version wrote that a run was finished before its results; without its name it lacks some of them. */
    private static boolean isLeftOver(StoredRun run) {
        return LEFT_OVER.contains(run.info().status())
                || (run.info().status() == RunStatus.FINISHED && RunStore.isTemporary(run.folder()));
    }

    private static boolean isOccupied(Path target) {
        try {
            RunStore.checkFree(target);
            return false;
        } catch (RunException e) {
            return true;
        }
    }

    private void putAside(Path run) {
        Path aside = run.resolveSibling(run.getFileName() + DAMAGED);
        for (int n = 2; Files.exists(aside); n++) {
            aside = run.resolveSibling(run.getFileName() + DAMAGED + "-" + n);
        }
        try {
            Files.move(run, aside);
        } catch (IOException e) {
            throw new RunException(Texts.of("sweep.sweep-folder.is-damaged-and-cannot", run, e.getMessage()), e);
        }
        notices.accept(Texts.of("sweep.sweep-folder.is-damaged-it-is", run.getFileName(), aside.getFileName()));
    }

    private static void delete(Path run) {
        List<Path> inside = new ArrayList<>();
        try (Stream<Path> files = Files.walk(run)) {
            files.sorted(Comparator.reverseOrder()).forEach(inside::add);
            for (Path file : inside) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new RunException(Texts.of("sweep.sweep-folder.what-an-interrupted-run", run, e.getMessage()), e);
        }
    }
}
