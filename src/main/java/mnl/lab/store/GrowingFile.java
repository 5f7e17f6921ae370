package mnl.lab.store;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import mnl.data.Fingerprint;
import org.jspecify.annotations.Nullable;

/** A file that is appended to piece by piece. Where a piece does not fit the file stays as it was, and can be tried again. */
final class GrowingFile implements Closeable {
    private final Path file;
    private @Nullable SeekableByteChannel channel;
    private MessageDigest digest;
    private long length;

    /** One that is empty. */
    GrowingFile(Path file) {
        this.file = file;
        digest = Fingerprint.digest();
    }

    /**
     * One that goes on after so many bytes; what is behind them is written over.
     *
     * @throws IOException when there are fewer
     */
    static GrowingFile goOn(Path file, long length) throws IOException {
        GrowingFile growing = new GrowingFile(file);
        if (length > 0) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                growing.digest = Manifest.sumOf(in, length);
            }
        }
        growing.length = length;
        return growing;
    }

    /** Bytes that were appended so far. */
    long length() {
        return length;
    }

    /** Puts what was appended so far onto the disk, and says what it is. */
    Manifest.Entry entry() throws IOException {
        if (channel instanceof FileChannel open) {
            open.force(false);
        }
        return new Manifest.Entry(length, Fingerprint.text(copy(digest)));
    }

    /** Takes away what is behind the place where it goes on. */
    void trim() throws IOException {
        if (Files.exists(file) && Files.size(file) > length) {
            try (SeekableByteChannel whole = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                whole.truncate(length);
            }
        }
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
            digest.update(piece);
            length += piece.length;
        } catch (IOException e) {
            cutTo(new Mark(length, digest));
            throw e;
        }
    }

    /**
     * A place to come back to.
     *
     * @param length bytes up to it
     * @param digest of these
     */
    record Mark(long length, MessageDigest digest) {}

    /** Where the file ends now. */
    Mark mark() {
        return new Mark(length, copy(digest));
    }

    /** Takes back what was appended from here on; where even that fails, the next piece is written over it. */
    void cutTo(Mark earlier) {
        length = earlier.length();
        digest = earlier.digest();
        try {
            if (channel != null) {
                channel.truncate(length);
            }
            close();
        } catch (IOException e) {
            channel = null;
        }
    }

    private static MessageDigest copy(MessageDigest of) {
        try {
            return (MessageDigest) of.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("Java's own SHA-256 can be copied", impossible);
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
