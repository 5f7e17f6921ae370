package mnl.data.disk;

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

/**
 * A file that is written as a whole: until {@link #keep} it grows under another name beside its place, and its place holds
 * what it held before. A new file has the mode that the user's umask gives, one that is replaced keeps its own; where the
 * place is a link, the file that it leads to is replaced. Whatever goes wrong, {@link #close} leaves nothing behind, and
 * what a killed program left is deleted when the next file is written there.
 */
public final class WholeFile implements AutoCloseable {
    private final Path place;
    private final Path growing;
    private final OutputStream stream;

    private WholeFile(Path place) throws IOException {
        this.place = Files.isSymbolicLink(place) && Files.exists(place) ? place.toRealPath() : place;
        growing = Leftovers.beside(this.place);
        stream = Files.newOutputStream(growing, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Begins to write; the folder must be there. */
    public static WholeFile of(Path place) throws IOException {
        return new WholeFile(place);
    }

    /** Writes a text in UTF-8. */
    public static void write(Path place, String text) throws IOException {
        write(place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes. */
    public static void write(Path place, byte[] content) throws IOException {
        try (WholeFile file = of(place)) {
            file.stream().write(content);
            file.keep();
        }
    }

    /** Takes the content; not buffered. */
    public OutputStream stream() {
        return stream;
    }

    /** Puts what was written into its place. */
    public void keep() throws IOException {
        stream.close();
        try (FileChannel written = FileChannel.open(growing, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        PosixFileAttributeView earlier = Files.getFileAttributeView(place, PosixFileAttributeView.class);
        if (earlier != null && Files.exists(place)) {
            Files.setPosixFilePermissions(growing, earlier.readAttributes().permissions());
        }
        move(growing, place);
    }

    /** Renames at once, where the file system can. */
    public static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException lostAnyway) {
            // what was not kept is deleted next
        }
        Leftovers.discard(growing);
    }
}
