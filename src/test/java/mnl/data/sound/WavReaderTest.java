package mnl.data.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import mnl.data.DataException;
import mnl.data.Signal;
import org.junit.jupiter.api.Test;

class WavReaderTest {

    private static Signal.Sound read(byte[] file) throws IOException {
        return new WavReader("x.wav", new ByteArrayInputStream(file), file.length).read();
    }

    private static float[] wave(int format, int bits, int channels, int... bytes) throws IOException {
        byte[] samples = new byte[bytes.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) bytes[i];
        }
        return read(WavBytes.file(format, bits, channels, 8_000, samples)).wave();
    }

    @Test
    void everyWidthOfWholeNumbersIsRead() throws IOException {
        assertArrayEquals(new float[] {-1, 0, 0.5f}, wave(1, 8, 1, 0, 128, 192));
        assertArrayEquals(new float[] {-1, 0.5f}, wave(1, 16, 1, 0, 0x80, 0, 0x40));
        assertArrayEquals(
                new float[] {-1, 0.5f, -1 / 8_388_608f, 1 / 256f},
                wave(1, 24, 1, 0, 0, 0x80, 0, 0, 0x40, 255, 255, 255, 0, 0x80, 0));
        assertArrayEquals(new float[] {-1, 0.25f}, wave(1, 32, 1, 0, 0, 0, 0x80, 0, 0, 0, 0x20));
    }

    @Test
    void floatingPointNumbersAreTakenAsTheyAre() throws IOException {
        byte[] samples = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(0.123f)
                .putFloat(-1.5f)
                .array();
        assertArrayEquals(
                new float[] {0.123f, -1.5f},
                read(WavBytes.file(3, 32, 1, 48_000, samples)).wave());
    }

    @Test
    void channelsAreMixedToTheirMean() throws IOException {
        assertArrayEquals(new float[] {0.25f, -0.5f}, wave(1, 16, 2, 0, 0x40, 0, 0, 0, 0x80, 0, 0));
        assertArrayEquals(new float[] {-0.25f}, wave(1, 8, 4, 128, 128, 128, 0));
    }

    @Test
    void anExtensibleHeaderWithOtherPartsAroundIsRead() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        header.put(WavBytes.format(0xfffe, 16, 1, 11_025));
        header.putShort((short) 22).putShort((short) 16).putInt(4).putShort((short) 1);
        byte[] file = WavBytes.riff(
                WavBytes.chunk("LIST", new byte[5]),
                WavBytes.chunk("fmt ", header.array()),
                WavBytes.chunk("fact", new byte[4]),
                WavBytes.chunk("data", new byte[] {0, 0x40, 0, 0x40}),
                WavBytes.chunk("id3 ", new byte[9]));
        assertEquals(11_025, read(file).sampleRate());
        assertArrayEquals(new float[] {0.5f, 0.5f}, read(file).wave());
    }

    @Test
    void aStreamedFileEndsWhereItEnds() throws IOException {
        byte[] format = WavBytes.chunk("fmt ", WavBytes.format(1, 16, 1, 8_000));
        byte[] samples = {0, 0x40, 0, 0x20};
        assertArrayEquals(
                new float[] {0.5f, 0.25f},
                read(WavBytes.riff(format, WavBytes.chunk("data", -1, samples))).wave());
        assertArrayEquals(
                new float[] {0.5f, 0.25f},
                read(WavBytes.riff(format, WavBytes.chunk("data", 0x7ffff000, samples)))
                        .wave());
    }

    @Test
    void whereverAFileIsCutOffItIsRefusedInASentence() {
        byte[] whole = WavBytes.linear((short) 1, (short) 2, (short) 3);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            String message = assertThrows(DataException.class, () -> read(cut)).getMessage();
            assertTrue(message.startsWith("x.wav ") && message.endsWith("."), message);
        }
    }

    @Test
    void sixteenBitsComeBackUnchanged() throws IOException {
        short[] samples = {-32_768, -1, 0, 1, 32_767};
        byte[] encoded = Pcm16.encode(read(WavBytes.linear(samples)).wave());
        short[] back = new short[samples.length];
        ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(back);
        assertArrayEquals(samples, back);
        assertArrayEquals(new byte[] {-1, 0x7f, 0, -128}, Pcm16.encode(new float[] {7, -7}), "clipped");
    }
}
