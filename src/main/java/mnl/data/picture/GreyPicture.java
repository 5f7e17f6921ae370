package mnl.data.picture;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A grey picture.
 *
 * @param width at least 1
 * @param height at least 1
 * @param pixels 0 = black to 255 = white, row by row, a byte each [height * width]
 */
public record GreyPicture(int width, int height, byte[] pixels) {

    /**
     * This picture as large as it gets within a frame, its proportions kept, centred; what remains at two sides has the median
     * grey of its edge. Every new pixel is the mean of the area that it covers: nothing flickers when it shrinks, nothing
     * is invented when it grows, and at its own size it stays as it is.
     */
    public GreyPicture fitted(int frameWidth, int frameHeight) {
        double scale = Math.min(frameWidth / (double) width, frameHeight / (double) height);
        int newWidth = Math.max(1, Math.min(frameWidth, (int) Math.round(width * scale)));
        int newHeight = Math.max(1, Math.min(frameHeight, (int) Math.round(height * scale)));
        GreyPicture scaled = scaled(newWidth, newHeight);
        byte[] framed = new byte[Math.multiplyExact(frameWidth, frameHeight)];
        Arrays.fill(framed, scaled.edge());
        int left = (frameWidth - newWidth) / 2;
        int top = (frameHeight - newHeight) / 2;
        for (int y = 0; y < newHeight; y++) {
            System.arraycopy(scaled.pixels, y * newWidth, framed, (top + y) * frameWidth + left, newWidth);
        }
        return new GreyPicture(frameWidth, frameHeight, framed);
    }

    private GreyPicture scaled(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        float[] narrow = new float[height * newWidth];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < newWidth; x++) {
                narrow[y * newWidth + x] = mean(x, newWidth, width, y * width, 1, null);
            }
        }
        byte[] small = new byte[newHeight * newWidth];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                small[y * newWidth + x] = (byte) Math.round(mean(y, newHeight, height, x, newWidth, narrow));
            }
        }
        return new GreyPicture(newWidth, newHeight, small);
    }

    /** Mean over the stretch of {@code length} old pixels that a new one of {@code parts} covers; of {@link #pixels} if null. */
    private float mean(int index, int parts, int length, int start, int step, float @Nullable [] values) {
        double from = index * (double) length / parts;
        double to = (index + 1) * (double) length / parts;
        double sum = 0;
        for (int i = (int) from; i < length && i < to; i++) {
            int at = start + i * step;
            double value = values == null ? pixels[at] & 0xff : values[at];
            sum += value * (Math.min(to, i + 1) - Math.max(from, i));
        }
        return (float) (sum / (to - from));
    }

    /** Median of the pixels at the four sides. */
    private byte edge() {
        int[] edge = new int[2 * width + 2 * height];
        int count = 0;
        for (int x = 0; x < width; x++) {
            edge[count++] = pixels[x] & 0xff;
            edge[count++] = pixels[(height - 1) * width + x] & 0xff;
        }
        for (int y = 0; y < height; y++) {
            edge[count++] = pixels[y * width] & 0xff;
            edge[count++] = pixels[y * width + width - 1] & 0xff;
        }
        Arrays.sort(edge);
        return (byte) edge[count / 2];
    }
}
