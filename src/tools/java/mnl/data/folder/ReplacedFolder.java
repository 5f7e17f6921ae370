package mnl.data.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import mnl.data.DataException;
import mnl.data.disk.Leftovers;

/** Writes a folder as a whole: either all of its files are there or those that were there before. */
final class ReplacedFolder {
    private static final String REPLACED = "replaced";

    private final Path target;

    ReplacedFolder(Path folder) {
        target = folder.toAbsolutePath().normalize();
    }

    void write(Map<String, byte[]> files, boolean replace) {
        try {
            Files.createDirectories(target.getParent());
            recover();
            if (Files.exists(target) && !replace) {
                throw new DataException("The folder " + target
                        + " is already there. Choose another name, or remove it if it is no longer needed.");
            }
            // Not createTempDirectory: its folders are closed to other users, and this one stays.
            Path fresh = Files.createDirectory(Leftovers.beside(target));
            try {
                fill(fresh, files);
                exchange(fresh);
            } finally {
                Leftovers.delete(fresh);
            }
        } catch (IOException failure) {
            throw new DataException(
                    "The dataset folder " + target + " cannot be written: " + failure.getMessage()
                            + ". Choose a folder that is writable and has space.",
                    failure);
        }
    }

    private static void fill(Path fresh, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = fresh.resolve(file.getKey()).normalize();
            if (!path.startsWith(fresh)) {
                throw new IllegalArgumentException("The file " + file.getKey() + " is outside the folder.");
            }
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private void exchange(Path fresh) throws IOException {
        if (!Files.exists(target)) {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path old = Files.createDirectory(target.resolveSibling(oldName() + UUID.randomUUID()));
        Files.move(target, old.resolve(REPLACED), StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            recover();
        }
    }

    /** What a former exchange set aside goes back where nothing has taken its place, and goes away where something has. */
    private void recover() throws IOException {
        List<Path> aside;
        try (Stream<Path> all = Files.list(target.getParent())) {
            aside = all.filter(file -> file.getFileName().toString().startsWith(oldName()))
                    .toList();
        }
        for (Path old : aside) {
            if (!Files.exists(target) && Files.exists(old.resolve(REPLACED))) {
                Files.move(old.resolve(REPLACED), target, StandardCopyOption.ATOMIC_MOVE);
            }
            Leftovers.delete(old);
        }
    }

    private String oldName() {
        return "." + target.getFileName() + "-old-";
    }
}
