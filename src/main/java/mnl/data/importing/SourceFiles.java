package mnl.data.importing;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import mnl.data.DataException;
import mnl.data.FolderBounds;
import mnl.words.Texts;

/** Opens the files of sources, with the same sentences for what can go wrong. */
public final class SourceFiles {
    private static final int BUFFER = 1 << 16;

    private SourceFiles() {}

    /** A stream that knows how far it is. */
    public static final class Counted extends FilterInputStream {
        private final long size;
        private long read;

        private Counted(InputStream stream, long size) {
            super(stream);
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            read += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            int count = super.read(bytes, start, length);
            read += Math.max(0, count);
            return count;
        }

        /** Share of the file that was read, 0..1. */
        public double fraction() {
            return size == 0 ? 1 : Math.min(1, read / (double) size);
        }
    }

    /**
     * Checks that a path is a file with something in it.
     *
     * @throws DataException when it is not
     */
    public static Path check(Path file) {
        if (Files.isDirectory(file)) {
            throw new DataException(Texts.of("importing.source-files.is-a-folder-where", file));
        }
        if (!Files.exists(file) && Files.isSymbolicLink(file)) {
            throw new DataException(
                    FolderBounds.circles(file)
                            ? Texts.of("importing.source-files.is-a-link-that", file)
                            : Texts.of("importing.source-files.is-a-link-that-leads", file));
        }
        if (!Files.exists(file)) {
            throw new DataException(Texts.of("importing.source-files.the-file-is-not", file));
        }
        if (!Files.isReadable(file)) {
            throw new DataException(Texts.of("importing.source-files.the-file-cannot-be", file));
        }
        try {
            if (Files.size(file) == 0) {
                throw new DataException(Texts.of("importing.source-files.the-file-is-empty", file));
            }
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
        return file;
    }

    /** Opens a checked file. */
    public static Counted open(Path file) throws IOException {
        check(file);
        long size = Files.size(file);
        return new Counted(new BufferedInputStream(Files.newInputStream(file), BUFFER), size);
    }

    /** The first bytes of a file, fewer where it is shorter. */
    public static byte[] head(Path file, int count) {
        check(file);
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(count);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    /** What a failure to read a file means to a person. */
    public static DataException unreadable(Path file, IOException failure) {
        return new DataException(
                Texts.of("importing.source-files.cannot-be-read-check", file, failure.getMessage()), failure);
    }

    /** A file's name without its folder. */
    public static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** A file's name without folder and ending. */
    public static String baseName(Path file) {
        return name(file).replaceFirst("(?<=.)\\.[^.]*$", "");
    }
}
