package mnl.data.importing.array;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mnl.words.Texts;

/**
 * A NumPy array in a file or in an archive.
 *
 * @param name its name
 * @param header what it is
 * @param opener opens its bytes from the header on
 */
record NpyArray(String name, NpyHeader header, Opener opener) implements StoredArray {
    private static final int BUFFER = 1 << 18;

    /** Opens the bytes of an array. */
    interface Opener {
        InputStream open() throws IOException;
    }

    @Override
    public long[] shape() {
        return header.shape().clone();
    }

    @Override
    public boolean texts() {
        return header.type().isText();
    }

    @Override
    public void rows(Path scratch, RowVisitor visitor) throws IOException {
        if (header.fortran() && header.shape().length > 1) {
            Path file = Files.createTempFile(scratch, "array", ".npy");
            try {
                try (InputStream stream = opener.open()) {
                    Files.copy(stream, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
                try (FileChannel channel = FileChannel.open(file)) {
                    new FortranRows(header, channel).visit(visitor);
                }
            } finally {
                Files.deleteIfExists(file);
            }
            return;
        }
        int width = Math.toIntExact(width());
        ByteBuffer row = ByteBuffer.allocate(
                        Math.multiplyExact(width, header.type().size()))
                .order(header.type().order());
        double[] values = new double[width];
        try (InputStream stream = numbers()) {
            for (long i = 0; i < count(); i++) {
                fill(stream, row.array());
                for (int column = 0; column < width; column++) {
                    values[column] =
                            header.type().number(row, column * header.type().size());
                }
                visitor.row(i, values);
            }
        }
    }

    @Override
    public List<String> elements() throws IOException {
        List<String> texts = new ArrayList<>();
        ByteBuffer one =
                ByteBuffer.allocate(header.type().size()).order(header.type().order());
        try (InputStream stream = numbers()) {
            for (long i = 0; i < header.elements(); i++) {
                fill(stream, one.array());
                texts.add(header.type().text(one, 0));
            }
        }
        return texts;
    }

    private InputStream numbers() throws IOException {
        InputStream stream = new BufferedInputStream(opener.open(), BUFFER);
        stream.skipNBytes(header.dataStart());
        return stream;
    }

    private static void fill(InputStream stream, byte[] target) throws IOException {
        if (stream.readNBytes(target, 0, target.length) < target.length) {
            throw new EOFException(Texts.of("importing.npy-array.it-ends-early"));
        }
    }
}
