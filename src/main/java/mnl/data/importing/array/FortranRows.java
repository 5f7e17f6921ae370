package mnl.data.importing.array;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import mnl.words.Texts;

/**
 * Rows of an array whose first dimension varies fastest: element (i, j, k, ...) of shape [n, J, K, ...] is number
 * i + n (j + J (k + ...)). Blocks of rows are put together from a piece of every column.
 */
final class FortranRows {
    private static final int BLOCK_BYTES = 1 << 24;

    private final NpyHeader header;
    private final FileChannel channel;
    private final long count;
    private final int width;

    FortranRows(NpyHeader header, FileChannel channel) {
        this.header = header;
        this.channel = channel;
        count = header.shape()[0];
        width = Math.toIntExact(header.elements() / Math.max(1, count));
    }

    void visit(StoredArray.RowVisitor visitor) throws IOException {
        int size = header.type().size();
        int rows = (int) Math.min(count, Math.max(1, BLOCK_BYTES / Math.max(1, (long) size * width)));
        ByteBuffer piece = ByteBuffer.allocate(rows * size).order(header.type().order());
        double[][] block = new double[rows][width];
        for (long first = 0; first < count; first += rows) {
            int here = (int) Math.min(rows, count - first);
            for (int column = 0; column < width; column++) {
                read(piece.clear().limit(here * size), header.dataStart() + (place(column) * count + first) * size);
                for (int i = 0; i < here; i++) {
                    block[i][column] = header.type().number(piece, i * size);
                }
            }
            for (int i = 0; i < here; i++) {
                visitor.row(first + i, block[i]);
            }
        }
    }

    /** Where a column, counted with the last dimension fastest, stands when the first one is fastest. */
    private long place(int column) {
        long place = 0;
        long left = column;
        long[] shape = header.shape();
        long stride = width;
        for (int d = shape.length - 1; d >= 1; d--) {
            stride /= shape[d];
            place += left % shape[d] * stride;
            left /= shape[d];
        }
        return place;
    }

    private void read(ByteBuffer target, long start) throws IOException {
        while (target.hasRemaining()) {
            if (channel.read(target, start + target.position()) < 0) {
                throw new EOFException(Texts.of("importing.fortran-rows.it-ends-early"));
            }
        }
    }
}
