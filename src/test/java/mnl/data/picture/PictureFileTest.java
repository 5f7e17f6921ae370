package mnl.data.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import mnl.data.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {
    @TempDir
    Path folder;

    private static byte[] encoded(BufferedImage image, String form) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            assertTrue(ImageIO.write(image, form, bytes), form);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private GreyPicture read(byte[] content) throws IOException {
        return new PictureFile(Files.write(folder.resolve("x.png"), content), "x.png").read();
    }

    private static BufferedImage colours(int type, int... rgb) {
        BufferedImage image = new BufferedImage(rgb.length, 1, type);
        image.setRGB(0, 0, rgb.length, 1, rgb, 0, rgb.length);
        return image;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tiff", "gif"})
    void coloursBecomeTheirLuma(String form) throws IOException {
        GreyPicture read = read(
                encoded(colours(BufferedImage.TYPE_3BYTE_BGR, 0xff0000, 0x00ff00, 0x0000ff, 0xffffff, 0x000000), form));
        assertEquals(5, read.width());
        assertArrayEquals(new byte[] {76, (byte) 150, 29, (byte) 255, 0}, read.pixels());
    }

    @Test
    void jpegIsReadUpToItsLoss() throws IOException {
        BufferedImage image = new BufferedImage(16, 8, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 128; i++) {
            image.setRGB(i % 16, i / 16, 0x808080);
        }
        for (byte pixel : read(encoded(image, "jpeg")).pixels()) {
            assertEquals(128, pixel & 0xff, 2);
        }
    }

    @Test
    void fourColourJpegIsRefused() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 8, 8, 4, null), null, null));
        } finally {
            writer.dispose();
        }
        String message = assertThrows(DataException.class, () -> read(bytes.toByteArray()))
                .getMessage();
        assertTrue(message.startsWith("x.png ") && message.endsWith("leave it out."), message);
    }

    @Test
    void storedGreyIsNotTouched() throws IOException {
        BufferedImage bytes = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage shorts = new BufferedImage(256, 1, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 256; i++) {
            bytes.getRaster().setSample(i, 0, 0, i);
            shorts.getRaster().setSample(i, 0, 0, 257 * i);
        }
        for (BufferedImage image : new BufferedImage[] {bytes, shorts}) {
            byte[] read = read(encoded(image, "png")).pixels();
            for (int i = 0; i < 256; i++) {
                assertEquals(i, read[i] & 0xff);
            }
        }
    }

    @Test
    void whatIsTransparentLiesOnWhite() throws IOException {
        byte[] png = encoded(colours(BufferedImage.TYPE_INT_ARGB, 0x00000000, 0x80000000, 0xff000000), "png");
        assertArrayEquals(new byte[] {-1, 127, 0}, read(png).pixels());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "bmp", "tiff", "gif"})
    void whereverAFileIsCutOffItIsRefusedInASentence(String form) throws IOException {
        BufferedImage image = new BufferedImage(24, 24, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 576; i++) {
            image.setRGB(i % 24, i / 24, i * 7_919_000);
        }
        byte[] whole = encoded(image, form);
        int step = Math.max(1, whole.length / 40);
        for (int length = 0; length < whole.length * 9 / 10; length += step) {
            byte[] cut = Arrays.copyOf(whole, length);
            String message = assertThrows(DataException.class, () -> read(cut), form + " of " + length + " bytes")
                    .getMessage();
            assertTrue(message.startsWith("x.png ") && message.endsWith("leave it out."), message);
        }
    }
}
