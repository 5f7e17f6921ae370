package mnl.data.folder;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import mnl.data.DataException;
import mnl.data.FolderBounds;
import mnl.data.HeedfulStream;
import mnl.words.Texts;

/** Reads files of one dataset folder; never one outside, and never more bytes than were promised. */
final class FolderAccess {
    private static final int MOST_TEXT_BYTES = 256 << 20;
    private static final long MOST_DEFLATE_RATIO = 1040;

    private final Path folder;

    FolderAccess(Path folder) {
        this.folder = folder;
    }

    /**
     * A file of the folder.
     *
     * @throws DataException when it is missing, not a file, or outside
     */
    Path file(String relative) {
        try {
            Path path = folder.resolve(relative).normalize();
            String missing = Texts.of("folder.folder-access.the-file-is-missing", relative);
            boolean absolute = Path.of(relative).isAbsolute();
            FolderBounds leads = absolute ? FolderBounds.OUTSIDE : FolderBounds.of(folder, path);
            leads.check(relative, Texts.of("folder.folder-access.the-dataset-folder"), missing);
            if (!Files.isRegularFile(path)) {
                throw new DataException(missing);
            }
            return path;
        } catch (InvalidPathException failure) {
            throw new DataException(Texts.of("folder.folder-access.the-path-is-not", relative), failure);
        } catch (IOException failure) {
            throw unreadable(relative, failure);
        }
    }

    /** Contents of a UTF-8 file, decompressed where its name ends in {@code .gz}, a byte order mark left out. */
    String text(String relative) {
        Path path = file(relative);
        try (InputStream stored = new HeedfulStream(Files.newInputStream(path));
                InputStream stream = relative.endsWith(".gz") ? new GZIPInputStream(stored) : stored) {
            byte[] bytes = stream.readNBytes(MOST_TEXT_BYTES + 1);
            if (bytes.length > MOST_TEXT_BYTES) {
                throw new DataException(
                        Texts.of("folder.folder-access.is-larger-than-mb", relative, MOST_TEXT_BYTES >> 20));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException failure) {
            throw new DataException(Texts.of("folder.folder-access.is-not-utf-8", relative), failure);
        } catch (IOException failure) {
            throw unreadable(relative, failure);
        }
    }

    /**
     * A payload of known size, decompressed where its name ends in {@code .gz}.
     *
     * @param expected bytes that it must have
     * @param why what needs that many, such as {@code 300 pictures of 16 x 16 pixels}
     */
    byte[] payload(String relative, long expected, String why) {
        Path path = file(relative);
        try {
            boolean compressed = relative.endsWith(".gz");
            long size = Files.size(path);
            if (compressed ? expected > size * MOST_DEFLATE_RATIO : expected != size) {
                throw wrongSize(
                        relative,
                        compressed
                                ? Texts.of("folder.folder-access.cannot-hold")
                                : Texts.of("folder.folder-access.has-bytes-instead-of", size),
                        expected,
                        why);
            }
            if (expected > Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 2)) {
                throw new DataException(Texts.of("folder.folder-access.bytes-are-more-than", relative, expected));
            }
            return compressed ? decompressed(path, relative, (int) expected, why) : whole(path, (int) expected);
        } catch (IOException failure) {
            throw unreadable(relative, failure);
        }
    }

    private static byte[] whole(Path path, int expected) throws IOException {
        byte[] bytes = new byte[expected];
        try (InputStream stream = new HeedfulStream(Files.newInputStream(path))) {
            if (stream.readNBytes(bytes, 0, expected) < expected) {
                throw new EOFException(Texts.of("folder.folder-access.it-became-shorter-while"));
            }
        }
        return bytes;
    }

    private byte[] decompressed(Path path, String relative, int expected, String why) throws IOException {
        try (InputStream stream = new GZIPInputStream(new HeedfulStream(Files.newInputStream(path)))) {
            byte[] bytes = stream.readNBytes(expected);
            if (bytes.length < expected) {
                throw wrongSize(
                        relative, Texts.of("folder.folder-access.holds-bytes-instead-of", bytes.length), expected, why);
            }
            if (stream.read() >= 0) {
                throw wrongSize(relative, Texts.of("folder.folder-access.holds-more-than"), expected, why);
            }
            return bytes;
        }
    }

    private static DataException wrongSize(String relative, String what, long expected, String why) {
        return new DataException(Texts.of("folder.folder-access.the-bytes-of-correct", relative, what, expected, why));
    }

    private static DataException unreadable(String relative, IOException failure) {
        return new DataException(
                Texts.of("folder.folder-access.cannot-be-read-check", relative, failure.getMessage()), failure);
    }
}
