package mnl.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * Writes files that are there as a whole or not at all: under a temporary name beside their place, from where they are
 * moved to it. A new file gets the permissions that the user's other new files get; one that takes the place of another
 * keeps the other's. Where the place is a link, what it leads to is replaced, and the link stays.
 */
public final class WholeFile {
    /** What the name of an unfinished file ends in. */
    public static final String UNFINISHED = ".tmp";

    private WholeFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /** @param out where to; it is buffered by whoever needs that, and closed by the caller */
        void write(OutputStream out) throws IOException;
    }

    /** Writes bytes. */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, (Content) out -> out.write(content));
    }

    /** Writes a text as UTF-8. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes what is handed over piece by piece.
     *
     * @throws IOException when the place cannot be written to; what was there before is there still, and nothing else
     */
    public static void write(Path file, Content content) throws IOException {
        Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(place) && !Files.isRegularFile(place) && !Files.isDirectory(place)) {
            try (OutputStream device = Files.newOutputStream(place)) {
                content.write(device);
            }
            return;
        }
        // Not createTempFile: its files are closed to everybody but their owner, and this one stays.
        Path unfinished = place.resolveSibling(place.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
        try {
            try (OutputStream out = Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW)) {
                content.write(out);
            }
            keepPermissions(place, unfinished);
            move(unfinished, place);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (Files.exists(from) && old != null && fresh != null) {
            fresh.setPermissions(old.readAttributes().permissions());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.isDirectory(to)) {
            throw new IOException("it is a folder");
        }
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
