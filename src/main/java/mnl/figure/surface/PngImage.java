package mnl.figure.surface;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** Writes pixels as a PNG file (RFC 2083): with a palette where there are few colours, else 8 bits a channel with opacity. */
public final class PngImage {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte SUB_FILTER = 1;
    private static final byte NO_FILTER = 0;
    private static final byte PALETTE = 3;
    private static final byte COLOR_WITH_OPACITY = 6;
    private static final int MOST_COLORS = 256;
    private static final double INCHES_IN_METRE = 1 / 0.0254;

    private PngImage() {}

    /** Encodes an image without a size on paper. */
    public static byte[] encode(PixelImage image) {
        return encode(image, 0);
    }

    /**
     * Encodes an image.
     *
     * @param image the pixels
     * @param dotsPerInch how many of them are printed on an inch; 0 where nothing is said
     */
    public static byte[] encode(PixelImage image, double dotsPerInch) {
        Map<Integer, Integer> palette = palette(image.argb());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(image.columns()).putInt(image.rows());
        header.put((byte) 8).put(palette == null ? COLOR_WITH_OPACITY : PALETTE);
        chunk(out, "IHDR", header.array());
        if (dotsPerInch > 0) {
            int dots = (int) Math.round(dotsPerInch * INCHES_IN_METRE);
            chunk(
                    out,
                    "pHYs",
                    ByteBuffer.allocate(9)
                            .putInt(dots)
                            .putInt(dots)
                            .put((byte) 1)
                            .array());
        }
        if (palette == null) {
            chunk(out, "IDAT", deflate(channels(image)));
        } else {
            colors(out, palette);
            chunk(out, "IDAT", deflate(indices(image, palette)));
        }
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Every colour with its index in the order of appearance; null where there are too many. */
    private static @Nullable Map<Integer, Integer> palette(int[] argb) {
        Map<Integer, Integer> palette = new LinkedHashMap<>();
        int before = ~argb[0];
        for (int pixel : argb) {
            if (pixel != before && palette.putIfAbsent(pixel, palette.size()) == null && palette.size() > MOST_COLORS) {
                return null;
            }
            before = pixel;
        }
        return palette;
    }

    private static void colors(ByteArrayOutputStream out, Map<Integer, Integer> palette) {
        ByteBuffer colors = ByteBuffer.allocate(3 * palette.size());
        ByteBuffer opacity = ByteBuffer.allocate(palette.size());
        for (int pixel : palette.keySet()) {
            colors.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
            opacity.put((byte) (pixel >>> 24));
        }
        chunk(out, "PLTE", colors.array());
        chunk(out, "tRNS", opacity.array());
    }

    private static byte[] indices(PixelImage image, Map<Integer, Integer> palette) {
        ByteBuffer rows = ByteBuffer.allocate(image.rows() * (1 + image.columns()));
        for (int y = 0; y < image.rows(); y++) {
            rows.put(NO_FILTER);
            for (int x = 0; x < image.columns(); x++) {
                int pixel = image.argb()[y * image.columns() + x];
                rows.put(Objects.requireNonNull(palette.get(pixel)).byteValue());
            }
        }
        return rows.array();
    }

    /** Rows with each byte as the difference to the pixel on its left, which flat areas compress well with. */
    private static byte[] channels(PixelImage image) {
        int width = image.columns();
        ByteBuffer rows = ByteBuffer.allocate(image.rows() * (1 + 4 * width));
        for (int y = 0; y < image.rows(); y++) {
            rows.put(SUB_FILTER);
            int before = 0;
            for (int x = 0; x < width; x++) {
                int pixel = image.argb()[y * width + x];
                for (int shift = 16; shift >= 0; shift -= 8) {
                    rows.put((byte) ((pixel >> shift & 0xff) - (before >> shift & 0xff)));
                }
                rows.put((byte) ((pixel >>> 24) - (before >>> 24)));
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
