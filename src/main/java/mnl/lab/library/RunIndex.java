package mnl.lab.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mnl.lab.run.RunException;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunFiles;
import mnl.lab.store.Workspace;
import mnl.words.Texts;

/**
 * What is said of every run of a workspace, and of folders added to it. What was read once is kept in one file of the
 * workspace's cache and used as long as the run's files have the same length and time; without that file, or where it is
 * damaged or another version's, everything is read from the folders again. Thread-safe.
 */
public final class RunIndex {
    private static final String FILE = "runs.json";

    /** So many runs are read before they are shown. */
    private static final int BATCH = 25;

    private final Path runs;
    private final Path file;
    private final Map<Path, RunEntry> known = new HashMap<>();
    private boolean loaded;

    /** Of the runs of a workspace. */
    public RunIndex(Workspace workspace) {
        runs = workspace.runs().toAbsolutePath().normalize();
        file = workspace.cache().resolve(FILE);
    }

    /** What is said of one run, wherever it is; empty where the folder holds none. */
    public static Optional<RunEntry> entry(Path folder) {
        return EntryReader.read(folder);
    }

    /** Where the workspace's runs are. */
    public Path runs() {
        return runs;
    }

    /**
     * Every run, the newest first.
     *
     * @param added folders of runs, folders of a single run, or other workspaces; those that are not there have none
     * @param some is given what is known so far while the others are read
     * @throws RunException with a sentence where the folder of the workspace's runs is gone or cannot be read, in which there were some
     */
    public synchronized List<RunEntry> read(List<Path> added, Consumer<List<RunEntry>> some) {
        load();
        requireRuns();
        Set<Path> folders = folders(added);
        boolean changed = known.keySet().retainAll(folders);
        List<Path> unread =
                folders.stream().filter(folder -> !isCurrent(folder)).toList();
        for (int i = 0; i < unread.size(); i++) {
            if (i % BATCH == 0) {
                some.accept(sorted());
            }
            Path folder = unread.get(i);
            RunEntry before = known.remove(folder);
            RunEntry now = EntryReader.read(folder).orElse(null);
            if (now != null) {
                known.put(folder, now);
            }
            changed |= now == null ? before != null : !now.equals(before);
        }
        if (changed) {
            IndexFile.write(file, List.copyOf(known.values()));
        }
        return sorted();
    }

    private void requireRuns() {
        if (known.keySet().stream().anyMatch(folder -> folder.startsWith(runs)) && !Files.isReadable(runs)) {
            throw new RunException(Texts.of("library.run-index.gone", runs));
        }
    }

    /** What is not whole may change without a sign of it. */
    private boolean isCurrent(Path folder) {
        RunEntry entry = known.get(folder);
        return entry != null
                && entry.status() != RunStatus.RUNNING
                && !entry.damaged()
                && entry.stamp().equals(EntryReader.stamp(folder));
    }

    private List<RunEntry> sorted() {
        return known.values().stream()
                .sorted(Comparator.comparingLong(RunEntry::startedMillis)
                        .reversed()
                        .thenComparing(RunEntry::folder))
                .toList();
    }

    private Set<Path> folders(List<Path> added) {
        Set<Path> found = new TreeSet<>(children(runs));
        for (Path each : added) {
            Path place = each.toAbsolutePath().normalize();
            if (Files.exists(place.resolve(RunFiles.RUN))) {
                found.add(place);
            } else {
                found.addAll(children(place));
                found.addAll(children(new Workspace(place).runs()));
            }
        }
        return found;
    }

    /** Folders with a run in them; names that begin with a dot are no runs. */
    private static List<Path> children(Path parent) {
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(child -> !child.getFileName().toString().startsWith("."))
                    .filter(child -> Files.exists(child.resolve(RunFiles.RUN)))
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private void load() {
        if (!loaded) {
            loaded = true;
            IndexFile.read(file).forEach(entry -> known.put(entry.folder(), entry));
        }
    }
}
