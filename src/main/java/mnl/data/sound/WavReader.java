package mnl.data.sound;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import mnl.data.DataException;
import mnl.data.Signal;
import mnl.words.Texts;

/**
 * Reads WAV files: RIFF with 8-, 16-, 24- or 32-bit whole numbers or 32-bit floating-point numbers, any number of channels,
 * rates from 1 to 768 kHz, at most 10 minutes. Never takes more memory than the file is long, whatever its header promises.
 */
public final class WavReader {
    private static final int LINEAR = 1;
    private static final int FLOATING = 3;
    private static final int EXTENSIBLE = 0xfffe;
    private static final int MOST_CHANNELS = 64;
    private static final int HIGHEST_RATE = 768_000;
    private static final int LONGEST_SECONDS = 600;
    private static final int LOWEST_RATE = 1_000;
    private static final int MOST_FRAMES = 1 << 26;
    /** Lengths from here on are written by programs that do not know the length yet. */
    private static final long UNKNOWN_LENGTH = 0x7fff_0000L;

    private static final int PIECE = 1 << 16;

    private final String name;
    private final DataInputStream stream;
    private final long size;
    private long read;

    /**
     * A reader of one file.
     *
     * @param name of the file, for messages
     * @param stream its bytes
     * @param size how many there are
     */
    public WavReader(String name, InputStream stream, long size) {
        this.name = name;
        this.stream = new DataInputStream(stream);
        this.size = size;
    }

    /**
     * The sound, mixed to mono.
     *
     * @throws DataException when the file is not one that can be read, or is damaged
     */
    public Signal.Sound read() throws IOException {
        try {
            PcmFormat format = format();
            return new Signal.Sound(format.sampleRate(), samples(format, chunk("data")));
        } catch (EOFException early) {
            throw new DataException(Texts.of("sound.wav-reader.ends-in-the-middle", name), early);
        }
    }

    /**
     * How its samples are written; reads no further than that.
     *
     * @throws DataException when the file is not one that can be read
     */
    public PcmFormat format() throws IOException {
        String riff = size < 12 ? "" : text();
        if (!riff.equals("RIFF") || number() < 0 || !text().equals("WAVE")) {
            throw new DataException(
                    riff.equals("RIFX") || riff.equals("RF64")
                            ? Texts.of("sound.wav-reader.is-not-a-wav", name, riff)
                            : Texts.of("sound.wav-reader.is-not-a-wav-file", name));
        }
        long length = chunk("fmt ");
        if (length < 16 || length > 1024) {
            throw damaged(Texts.of("sound.wav-reader.its-format-takes-bytes", length));
        }
        ByteBuffer bytes = ByteBuffer.wrap(bytes((int) length)).order(ByteOrder.LITTLE_ENDIAN);
        skip(length & 1);
        int code = bytes.getShort() & 0xffff;
        int channels = bytes.getShort() & 0xffff;
        long rate = Integer.toUnsignedLong(bytes.getInt());
        int frame = bytes.getShort(12) & 0xffff;
        int bits = bytes.getShort(14) & 0xffff;
        return checked(code == EXTENSIBLE && length >= 26 ? bytes.getShort(24) : code, channels, rate, frame, bits);
    }

    /**
     * How long the sound is by its header, in seconds; reads no further than that.
     *
     * @throws DataException when the file is not one that can be read
     */
    public double seconds() throws IOException {
        PcmFormat format = format();
        long length = chunk("data");
        long bytes = length >= UNKNOWN_LENGTH ? size - read : length;
        return (double) bytes / format.frameBytes() / format.sampleRate();
    }

    private PcmFormat checked(int code, int channels, long rate, int frame, int bits) {
        boolean known = (code == LINEAR && (bits == 8 || bits == 16 || bits == 24 || bits == 32))
                || (code == FLOATING && bits == 32);
        if (!known) {
            throw new DataException(Texts.of("sound.wav-reader.holds-bit-sound-of", name, bits, code));
        }
        if (channels < 1 || channels > MOST_CHANNELS || rate < LOWEST_RATE || rate > HIGHEST_RATE) {
            throw damaged(Texts.of("sound.wav-reader.channels-at-hz", channels, rate));
        }
        PcmFormat format = new PcmFormat(code == FLOATING, bits, channels, (int) rate);
        if (frame != format.frameBytes()) {
            throw damaged(Texts.of("sound.wav-reader.bytes-for-samples-of", frame, channels, bits));
        }
        return format;
    }

    private float[] samples(PcmFormat format, long length) throws IOException {
        long bytes = length >= UNKNOWN_LENGTH ? size - read : length;
        if (bytes > size - read) {
            throw new DataException(Texts.of("sound.wav-reader.promises-bytes-of-sound", name, length, size - read));
        }
        long frames = bytes / format.frameBytes();
        if (frames == 0) {
            throw new DataException(Texts.of("sound.wav-reader.holds-no-sound-samples", name));
        }
        int longest = Math.min(LONGEST_SECONDS, MOST_FRAMES / format.sampleRate());
        if (frames > (long) longest * format.sampleRate()) {
            throw new DataException(Texts.of("sound.wav-reader.lasts-more-than-seconds", name, longest));
        }
        return samples(format, new float[(int) frames]);
    }

    private float[] samples(PcmFormat format, float[] wave) throws IOException {
        int most = Math.max(1, PIECE / format.frameBytes());
        for (int start = 0; start < wave.length; start += most) {
            int count = Math.min(most, wave.length - start);
            ByteBuffer piece =
                    ByteBuffer.wrap(bytes(count * format.frameBytes())).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = start; i < start + count; i++) {
                wave[i] = format.next(piece);
                if (!Float.isFinite(wave[i])) {
                    throw new DataException(Texts.of("sound.wav-reader.sample-is-not-a", name, i, wave[i]));
                }
            }
        }
        return wave;
    }

    /** Length of the next chunk of this kind; others before it are passed over. */
    private long chunk(String kind) throws IOException {
        while (read + 8 <= size) {
            String found = text();
            long length = number();
            if (found.equals(kind)) {
                return length;
            }
            if (length > size - read) {
                throw damaged(Texts.of(
                        "sound.wav-reader.the-part-promises-bytes",
                        found.replaceAll("[^ -~]", "?"),
                        length,
                        size - read));
            }
            skip(length + (length & 1));
        }
        throw damaged(Texts.of("sound.wav-reader.there-is-no-part", kind.strip()));
    }

    private DataException damaged(String what) {
        return new DataException(Texts.of("sound.wav-reader.has-a-damaged-header", name, what));
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        stream.readFully(bytes);
        read += count;
        return bytes;
    }

    private String text() throws IOException {
        return new String(bytes(4), StandardCharsets.ISO_8859_1);
    }

    private long number() throws IOException {
        return Integer.toUnsignedLong(
                Integer.reverseBytes(ByteBuffer.wrap(bytes(4)).getInt()));
    }

    private void skip(long count) throws IOException {
        stream.skipNBytes(Math.min(count, size - read));
        read += Math.min(count, size - read);
    }
}
