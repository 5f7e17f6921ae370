package mnl.figure.surface;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes pixels as a PNG file (8 bits a channel with opacity, RFC 2083). */
public final class PngImage {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int SUB_FILTER = 1;

    private PngImage() {}

    /**
     * Encodes an image.
     *
     * @param argb pixels row by row as 0xAARRGGBB, not premultiplied
     * @param width pixels in a row
     * @param height number of rows
     */
    public static byte[] encode(int[] argb, int width, int height) {
        if (width <= 0 || height <= 0 || argb.length != width * height) {
            throw new IllegalArgumentException(
                    "An image of " + width + " x " + height + " pixels cannot have " + argb.length + " of them.");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 8).put((byte) 6).put((byte) 0).put((byte) 0).put((byte) 0);
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", deflate(scanlines(argb, width, height)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Rows with each byte as the difference to the pixel on its left, which flat areas compress well with. */
    private static byte[] scanlines(int[] argb, int width, int height) {
        ByteBuffer rows = ByteBuffer.allocate(height * (1 + 4 * width));
        for (int y = 0; y < height; y++) {
            rows.put((byte) SUB_FILTER);
            int before = 0;
            for (int x = 0; x < width; x++) {
                int pixel = argb[y * width + x];
                for (int shift : new int[] {16, 8, 0, 24}) {
                    rows.put((byte) ((pixel >> shift & 0xff) - (before >> shift & 0xff)));
                }
                before = pixel;
            }
        }
        return rows.array();
    }

    private static byte[] deflate(byte[] data) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(data);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        ByteBuffer chunk = ByteBuffer.allocate(12 + data.length);
        chunk.putInt(data.length).put(name).put(data).putInt((int) check.getValue());
        out.writeBytes(chunk.array());
    }
}
