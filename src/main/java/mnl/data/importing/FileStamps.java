package mnl.data.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How large files were, and when they last changed, at the time they were read. */
public final class FileStamps {

    private record Stamp(long size, FileTime changed) {
        static Optional<Stamp> of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(new Stamp(attributes.size(), attributes.lastModifiedTime()));
            } catch (IOException gone) {
                return Optional.empty();
            }
        }
    }

    private final Map<Path, Optional<Stamp>> stamps = new LinkedHashMap<>();

    /** Remembers a file or folder as it is now. */
    public void add(Path file) {
        stamps.putIfAbsent(file, Stamp.of(file));
    }

    /** Whether all are as they were. */
    public boolean hold() {
        return firstChanged().isEmpty();
    }

    /**
     * Checks that all are as they were.
     *
     * @throws ChangedFileException when one is not
     */
    void check() {
        firstChanged().ifPresent(file -> {
            throw new ChangedFileException(file);
        });
    }

    private Optional<Path> firstChanged() {
        return stamps.entrySet().stream()
                .filter(stamp -> !Stamp.of(stamp.getKey()).equals(stamp.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
