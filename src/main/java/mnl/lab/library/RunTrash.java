package mnl.lab.library;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mnl.data.disk.Leftovers;
import mnl.lab.run.FolderTakenException;
import mnl.lab.run.RunException;
import mnl.lab.store.RunStore;
import mnl.words.Texts;

/** Where deleted runs wait: the folder {@code .trash} beside them, for {@value #DAYS} days. */
public final class RunTrash {
    static final String NAME = ".trash";
    static final int DAYS = 30;

    /** When it was deleted, in milliseconds since 1970, and what the folder was called. */
    private static final Pattern DELETED = Pattern.compile("(\\d{1,15})-(.+)");

    private static final System.Logger LOG = System.getLogger(RunTrash.class.getName());

    /**
     * A run that waits there.
     *
     * @param folder where it is
     * @param run where it was
     * @param when it was deleted
     */
    public record Deleted(Path folder, Path run, Instant when) {}

    private RunTrash() {}

    /** The deleted runs of a folder of runs, the last one first. */
    public static List<Deleted> list(Path runs) {
        List<Deleted> all = new ArrayList<>();
        for (Path each : waiting(runs)) {
            Matcher deleted = DELETED.matcher(each.getFileName().toString());
            if (deleted.matches()) {
                Instant when = Instant.ofEpochMilli(Long.parseLong(deleted.group(1)));
                all.add(new Deleted(each, runs.resolve(deleted.group(2)), when));
            }
        }
        all.sort(Comparator.comparing(Deleted::when).reversed());
        return List.copyOf(all);
    }

    private static List<Path> waiting(Path runs) {
        try (Stream<Path> found = Files.list(runs.resolve(NAME))) {
            return found.toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    /**
     * Deletes a run, in one step.
     *
     * @return where it is from now on
     * @throws RunException when it is being trained, or cannot be moved
     */
    public static Path discard(Path run, Instant now) {
        Path trash = Objects.requireNonNull(run.toAbsolutePath().getParent()).resolve(NAME);
        try {
            Files.createDirectories(trash);
            return RunStore.moveUntrained(run, trash.resolve(now.toEpochMilli() + "-" + run.getFileName()));
        } catch (FolderTakenException e) {
            throw new RunException(Texts.of("library.run-trash.running", run), e);
        } catch (IOException e) {
            throw new RunException(Texts.of("library.run-trash.stays", run, e.getMessage()), e);
        }
    }

    /**
     * Brings a deleted run back to where it was.
     *
     * @throws RunException when something else is there by now, or it cannot be moved
     */
    public static void restore(Path deleted, Path run) {
        RunStore.checkFree(run);
        try {
            Files.move(deleted, run);
        } catch (IOException e) {
            throw new RunException(Texts.of("library.run-trash.lost", run, deleted, e.getMessage()), e);
        }
    }

    /** Deletes for good what was deleted long ago, in a folder of runs. What cannot be deleted stays. */
    public static void empty(Path runs, Instant now) {
        Instant oldest = now.minus(Duration.ofDays(DAYS));
        list(runs).stream()
                .filter(deleted -> deleted.when().isBefore(oldest))
                .map(Deleted::folder)
                .forEach(RunTrash::deleteForGood);
    }

    /** Out of reach in one step first, so that whoever brings it back meanwhile has all of it, or nothing. */
    private static void deleteForGood(Path each) {
        Path going = Leftovers.beside(each);
        try {
            Files.move(each, going);
            Leftovers.discard(going);
        } catch (IOException stays) {
            LOG.log(Level.DEBUG, "In the trash", stays);
        }
    }
}
