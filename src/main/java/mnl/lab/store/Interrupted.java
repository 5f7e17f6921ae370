package mnl.lab.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mnl.data.disk.Leftovers;
import mnl.data.disk.Owner;
import mnl.lab.run.RunException;
import mnl.lab.run.RunStatus;

/**
 * What runs that were ended while they were written left under their temporary names. A run whose {@code run.json} says
 * that it is over has everything else on disk, for the state is written last; all it lacks is its name, which it gets
 * here. One that measured nothing is deleted. Others stay, without
 * the files that were half written, and so does what a living process is writing.
 */
final class Interrupted {
    private Interrupted() {}

    /** Settles every one of them in a folder of runs. */
    static void settleAll(Path runs) {
        Leftovers.sweep(runs);
        for (Path left : temporary(runs)) {
            settle(left);
        }
    }

    private static List<Path> temporary(Path runs) {
        try (Stream<Path> all = Files.list(runs)) {
            return all.filter(path -> Reservation.targetOf(path).isPresent()).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /**
     * Settles one.
     *
     * @return the folder of the run, where it is one that only lacked its name
     */
    static Optional<Path> settle(Path left) {
        Optional<String> name = Reservation.targetOf(left);
        if (name.isEmpty() || !Files.isDirectory(left)) {
            return Optional.empty();
        }
        Leftovers.sweep(left);
        try {
            if (isOver(left)) {
                return named(left, left.resolveSibling(name.get()));
            }
            if (isAbandoned(left) && !hasMeasurement(left)) {
                Leftovers.delete(left);
            }
        } catch (IOException | RunException stays) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Path> named(Path left, Path target) throws IOException {
        RunStore.checkFree(target);
        if (Files.isDirectory(target)) {
            Files.delete(target);
        }
        sealed(left);
        RunFiles.move(left, target);
        return Optional.of(target);
    }

    /** The manifest is the last file to be written. */
    private static void sealed(Path left) throws IOException {
        Optional<Manifest> manifest = Manifest.read(left);
        if (SealedJson.isSealed(RunFiles.readRun(left))
                && manifest.filter(Manifest::whole).isEmpty()) {
            Manifest.of(left, manifest.flatMap(Manifest::saved)).write(left);
        }
    }

    /** An earlier version wrote the state first; then the results may be missing. */
    private static boolean isOver(Path left) throws IOException {
        if (!Files.exists(left.resolve(RunFiles.RUN)) || !Files.exists(left.resolve(RunFiles.RESULTS))) {
            return false;
        }
        RunStatus status = new RunInfoJson().read(RunFiles.readRun(left)).status();
        return status == RunStatus.FINISHED || status == RunStatus.CANCELLED;
    }

    /** No file says whose it is, or the process is gone, or it wrote that the run has failed. */
    private static boolean isAbandoned(Path left) throws IOException {
        Path file = left.resolve(RunFiles.RUN);
        return !Files.exists(file)
                || new RunInfoJson()
                        .owner(RunFiles.readRun(left))
                        .filter(Owner::isAlive)
                        .isEmpty();
    }

    private static boolean hasMeasurement(Path left) throws IOException {
        Path rows = left.resolve(RunFiles.METRICS);
        if (!Files.exists(rows)) {
            return false;
        }
        try (BufferedReader in = Files.newBufferedReader(rows)) {
            return in.lines().skip(1).findAny().isPresent();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
