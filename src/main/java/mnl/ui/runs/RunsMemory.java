package mnl.ui.runs;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the list of runs keeps from one start to the next: the columns that are shown, and the folders that were added. */
public final class RunsMemory {
    private static final String COLUMNS = "runs.columns";
    private static final String FOLDERS = "runs.folders";
    private static final String LINE = "\n";

    private final Map<String, String> kept;

    /** @param kept by name; what is put into it is kept */
    public RunsMemory(Map<String, String> kept) {
        this.kept = kept;
    }

    /** Folders whose runs are listed beside the workspace's, in the order in which they were added. */
    List<Path> folders() {
        return lines(FOLDERS).flatMap(RunsMemory::path).toList();
    }

    private static Stream<Path> path(String line) {
        try {
            return Stream.of(Path.of(line));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    void setFolders(List<Path> folders) {
        kept.put(FOLDERS, folders.stream().map(Path::toString).collect(Collectors.joining(LINE)));
    }

    /** Names of the columns that are shown. */
    Set<RunColumn> columns() {
        if (!kept.containsKey(COLUMNS)) {
            return RunColumn.USUAL;
        }
        Set<String> names = new TreeSet<>(lines(COLUMNS).toList());
        return Arrays.stream(RunColumn.values())
                .filter(column -> names.contains(column.name()))
                .collect(Collectors.toSet());
    }

    void setColumns(Set<RunColumn> columns) {
        kept.put(COLUMNS, columns.stream().map(RunColumn::name).sorted().collect(Collectors.joining(LINE)));
    }

    private Stream<String> lines(String key) {
        return kept.getOrDefault(key, "").lines().filter(line -> !line.isBlank());
    }
}
