package mnl.data.noise;

import java.util.Arrays;
import mnl.data.random.SeededStream;
import mnl.experiment.NoiseSpec;

/** Noise on grey pictures, 0 = black to 255 = white. */
public final class PictureNoise {
    private static final float WHITE = 255;
    private static final float MID_GREY = 127.5f;

    private PictureNoise() {}

    /**
     * A picture under noise.
     *
     * @param grey grey levels [height * width]; not changed
     * @param width pixels per row
     * @param noise a kind for pictures
     * @param stream the sample's random numbers
     * @return [height * width]
     */
    public static float[] apply(float[] grey, int width, NoiseSpec noise, SeededStream stream) {
        double level = noise.kind().level(noise.severity());
        float[] noisy = grey.clone();
        switch (noise.kind()) {
            case IMAGE_GAUSSIAN -> gaussian(noisy, level, stream);
            case IMAGE_SALT_AND_PEPPER -> saltAndPepper(noisy, level, stream);
            case IMAGE_BLUR -> GaussianBlur.apply(noisy, width, level);
            case IMAGE_OCCLUSION -> occlusion(noisy, width, level, stream);
            case MISSING -> Arrays.fill(noisy, MID_GREY);
            default -> throw new IllegalArgumentException("No noise for pictures: " + noise.kind());
        }
        return noisy;
    }

    private static void gaussian(float[] grey, double deviation, SeededStream stream) {
        for (int i = 0; i < grey.length; i++) {
            double value = grey[i] + deviation * stream.nextGaussian();
            grey[i] = (float) Math.max(0, Math.min(WHITE, value));
        }
    }

    // Both draws are made for every pixel, so that a larger share keeps the pixels of a smaller one.
    private static void saltAndPepper(float[] grey, double share, SeededStream stream) {
        for (int i = 0; i < grey.length; i++) {
            boolean hit = stream.nextDouble() < share;
            float value = stream.nextDouble() < 0.5 ? 0 : WHITE;
            grey[i] = hit ? value : grey[i];
        }
    }

    private static void occlusion(float[] grey, int width, double shareOfSide, SeededStream stream) {
        int height = grey.length / width;
        int side = (int) Math.max(1, Math.round(shareOfSide * Math.min(width, height)));
        int left = (int) Math.round(stream.nextDouble() * (width - side));
        int top = (int) Math.round(stream.nextDouble() * (height - side));
        for (int row = top; row < top + side; row++) {
            Arrays.fill(grey, row * width + left, row * width + left + side, MID_GREY);
        }
    }
}
