package mnl.lab.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A file that is appended to piece by piece. Where a piece does not fit the file stays as it was, and can be tried again. */
final class GrowingFile implements Closeable {
    private final Path file;
    private @Nullable SeekableByteChannel channel;
    private long length;

    GrowingFile(Path file) {
        this.file = file;
    }

    /** Bytes that were appended so far. */
    long length() {
        return length;
    }

    void append(byte[] piece) throws IOException {
        try {
            if (channel == null) {
                channel = Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                channel.truncate(length);
            }
            channel.position(length);
            ByteBuffer left = ByteBuffer.wrap(piece);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            length += piece.length;
        } catch (IOException e) {
            cutTo(length);
            throw e;
        }
    }

    /** Takes back what was appended from here on; where even that fails, the next piece is written over it. */
    void cutTo(long earlier) {
        length = earlier;
        try {
            if (channel != null) {
                channel.truncate(earlier);
            }
            close();
        } catch (IOException e) {
            channel = null;
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            SeekableByteChannel open = channel;
            channel = null;
            open.close();
        }
    }
}
