package mnl.data.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;
import mnl.data.DataException;
import mnl.data.disk.Leftovers;

/** Writes a folder as a whole: either all of its files are there or none. */
final class FolderFiles {
    private FolderFiles() {}

    static void write(Path folder, Map<String, byte[]> files, boolean replace) {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target) && !replace) {
            throw new DataException("The folder " + folder
                    + " is already there. Choose another name, or remove it if it is no longer needed.");
        }
        try {
            Files.createDirectories(target.getParent());
            Path fresh = fresh(target);
            try {
                fill(fresh, files);
                exchange(fresh, target);
            } finally {
                delete(fresh);
            }
        } catch (IOException failure) {
            throw new DataException(
                    "The dataset folder " + folder + " cannot be written: " + failure.getMessage()
                            + ". Choose a folder that is writable and has space.",
                    failure);
        }
    }

    // Not createTempDirectory: its folders are closed to other users, and this one stays.
    /** A new folder beside a place. What killed programs left of such folders there is deleted. */
    static Path fresh(Path target) throws IOException {
        return Files.createDirectory(Leftovers.beside(target));
    }

    // Not a leftover: until the exchange is done it holds what the user had.
    private static Path old(Path target) throws IOException {
        return Files.createDirectory(target.resolveSibling("." + target.getFileName() + "-old-" + UUID.randomUUID()));
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

    static void exchange(Path fresh, Path target) throws IOException {
        if (!Files.exists(target)) {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path old = old(target);
        Path aside = old.resolve("replaced");
        Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(old);
            throw failure;
        }
        delete(old);
    }

    static void delete(Path folder) throws IOException {
        Leftovers.delete(folder);
    }
}
