package mnl.lab.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mnl.data.disk.Leftovers;
import mnl.data.disk.MadeFolders;
import mnl.lab.run.FolderTakenException;
import mnl.lab.store.RunFiles;
import mnl.words.Texts;

/**
 * A folder that files are exported to. They are written into a folder of a temporary name inside it, and only when all of them are
 * on the disk does each take its place, by a rename; of an export that ended before its time nothing is left but that folder,
 * which the next one deletes.
 */
final class ExportPlace implements AutoCloseable {
    private final Path target;
    private final MadeFolders made;
    private final Path growing;

    private ExportPlace(Path target, MadeFolders made, Path growing) {
        this.target = target;
        this.made = made;
        this.growing = growing;
    }

    /**
     * Begins to fill a folder.
     *
     * @param names of what will be in it
     * @param replace whether what has such a name there may be replaced
     * @throws FolderTakenException when it may not be, or the folder is that of a run
     */
    static ExportPlace begin(Path folder, Collection<String> names, boolean replace) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target.resolve(RunFiles.RUN))) {
            throw new FolderTakenException(Texts.of("export.export-place.is-a-run", target));
        }
        List<String> there = names.stream()
                .filter(name -> Files.exists(target.resolve(name)))
                .sorted()
                .toList();
        if (!replace && !there.isEmpty()) {
            throw new FolderTakenException(Texts.of("export.export-place.is-there", target, String.join(", ", there)));
        }
        MadeFolders made = MadeFolders.make(target);
        try {
            return new ExportPlace(target, made, Files.createDirectory(Leftovers.beside(target.resolve("export"))));
        } catch (IOException | RuntimeException e) {
            made.removeIfEmpty();
            throw e;
        }
    }

    /** Where a file or a folder grows. */
    Path growing(String name) {
        return growing.resolve(name);
    }

    /** Puts everything that was written into its place. */
    void keep(Set<String> names) throws IOException {
        try (Stream<Path> all = Files.walk(growing)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                sync(file);
            }
        }
        for (String name : names) {
            move(growing.resolve(name), target.resolve(name));
        }
    }

    /** A folder takes the place of another one in two steps. */
    private void move(Path from, Path to) throws IOException {
        if (Files.isDirectory(to)) {
            rename(to, growing.resolve("replaced-" + to.getFileName()));
        }
        rename(from, to);
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        Leftovers.discard(growing);
        made.removeIfEmpty();
    }
}
