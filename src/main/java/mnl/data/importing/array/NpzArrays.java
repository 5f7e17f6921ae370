package mnl.data.importing.array;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import mnl.data.DataException;
import mnl.data.importing.SourceFiles;
import mnl.words.Texts;

/**
 * The arrays of a {@code .npz} archive. Nothing is unpacked under a name from the archive. An entry whose header promises
 * another size than the archive's directory, or that unpacks to a suspicious multiple of itself, is refused before it is
 * read; and no more is ever read than was promised.
 *
 * @param file the archive
 */
record NpzArrays(Path file) implements ArraySource.Arrays {
    private static final int MOST_ARRAYS = 1_000;
    private static final long ALWAYS_FINE = 64L << 20;
    private static final long MOST_RATIO = 200;

    @Override
    public String format() {
        return Texts.of("importing.npz-arrays.numpy-archive");
    }

    @Override
    public List<StoredArray> find() throws IOException {
        String name = SourceFiles.name(file);
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.size() > MOST_ARRAYS) {
                throw new DataException(
                        Texts.of("importing.npz-arrays.holds-entries-more-than", name, archive.size(), MOST_ARRAYS));
            }
            List<StoredArray> arrays = new ArrayList<>();
            for (ZipEntry entry : Collections.list(archive.entries())) {
                arrays.add(array(name, archive, entry));
            }
            return arrays;
        } catch (ZipException failure) {
            throw new DataException(
                    Texts.of("importing.npz-arrays.is-not-a-complete", name, failure.getMessage()), failure);
        }
    }

    private StoredArray array(String name, ZipFile archive, ZipEntry entry) throws IOException {
        String place = Texts.of("importing.npz-arrays.entry", name, entry.getName());
        if (entry.isDirectory()
                || entry.getName().contains("..")
                || entry.getName().matches("([A-Za-z]:)?[/\\\\].*")) {
            throw new DataException(Texts.of("importing.npz-arrays.leaves-the-archive-or", place));
        }
        if (!entry.getName().endsWith(".npy")) {
            throw new DataException(Texts.of("importing.npz-arrays.is-not-a-numpy", place));
        }
        try (InputStream stream = archive.getInputStream(entry)) {
            NpyHeader header = NpyHeader.read(place, stream);
            check(place, entry, header);
            String array = entry.getName().substring(0, entry.getName().length() - ".npy".length());
            return new NpyArray(array, header, () -> open(entry.getName(), header));
        }
    }

    private static void check(String place, ZipEntry entry, NpyHeader header) {
        long promised = header.dataStart() + header.bytes();
        if (entry.getSize() != promised) {
            throw new DataException(
                    Texts.of("importing.npz-arrays.has-bytes-where-its", place, entry.getSize(), promised));
        }
        if (promised > ALWAYS_FINE && promised / MOST_RATIO > entry.getCompressedSize()) {
            throw new DataException(
                    Texts.of("importing.npz-arrays.would-grow-from-to", place, entry.getCompressedSize(), promised));
        }
    }

    private InputStream open(String entry, NpyHeader header) throws IOException {
        ZipFile archive = new ZipFile(file.toFile());
        try {
            return new Bounded(archive.getInputStream(archive.getEntry(entry)), archive, header);
        } catch (IOException | RuntimeException failure) {
            archive.close();
            throw failure;
        }
    }

    /** Ends after the bytes that were promised, and closes the archive. */
    private static final class Bounded extends FilterInputStream {
        private final ZipFile archive;
        private long left;

        Bounded(InputStream stream, ZipFile archive, NpyHeader header) {
            super(stream);
            this.archive = archive;
            left = header.dataStart() + header.bytes();
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] target, int start, int length) throws IOException {
            if (left <= 0) {
                return length == 0 ? 0 : -1;
            }
            int count = super.read(target, start, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }

        @Override
        public void close() throws IOException {
            super.close();
            archive.close();
        }
    }
}
