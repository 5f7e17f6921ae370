package mnl.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import mnl.data.disk.Leftovers;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Writes files that are there as a whole or not at all: under a temporary name beside their place, from where they are
 * moved to it once they are on the disk. A new file gets the permissions that the user's other new files get; one that
 * takes the place of another keeps the other's. Where the place is a link, what it leads to is replaced, and the link
 * stays. Whatever goes wrong nothing is left behind; what a killed program left is deleted when the next file is written
 * into the same folder.
 */
public final class WholeFile implements AutoCloseable {
    private final Path place;
    private final @Nullable Path growing;
    private final OutputStream stream;

    private WholeFile(Path file) throws IOException {
        place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(place)) {
            throw new IOException(Texts.of("data.whole-file.it-is-a-folder"));
        }
        boolean device = Files.exists(place) && !Files.isRegularFile(place);
        // Not createTempFile: its files are closed to everybody but their owner, and this one stays.
        Path fresh = device ? null : Leftovers.beside(place);
        growing = fresh;
        stream = fresh == null
                ? Files.newOutputStream(place)
                : Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes all of it.
         *
         * @param out where to; it is buffered by whoever needs that, and closed by the caller
         */
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
        try (WholeFile whole = begin(file)) {
            content.write(whole.stream());
            whole.keep();
        }
    }

    /** Begins a file that grows until it is kept; the folder must be there. */
    public static WholeFile begin(Path file) throws IOException {
        return new WholeFile(file);
    }

    /** Takes the content; not buffered. */
    public OutputStream stream() {
        return stream;
    }

    /** Ends writing and puts what was written into its place. */
    public void keep() throws IOException {
        stream.close();
        if (growing != null) {
            try (FileChannel written = FileChannel.open(growing, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            keepPermissions(place, growing);
            move(growing, place);
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
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Where the file was not kept, nothing of it is left. */
    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException lostAnyway) {
            // what was not kept is deleted next
        }
        if (growing != null) {
            Leftovers.discard(growing);
        }
    }
}
