package mnl.recipe.avdigits.picture;

import mnl.recipe.avdigits.Rng;

/**
 * A smooth random displacement of every pixel: white noise, Gaussian-smoothed, scaled to a mean length.
 *
 * @param side width and height in pixels
 * @param dx displacement to the right [side * side]
 * @param dy displacement downwards [side * side]
 */
record Elastic(int side, float[] dx, float[] dy) {
    private static final double SIGMA = 7;

    /** A displacement whose mean length over the canvas is given in pixels. */
    static Elastic draw(int side, double meanLength, Rng rng) {
        GridBlur smooth = new GridBlur(SIGMA);
        float[] dx = smooth.apply(noise(side, rng), side);
        float[] dy = smooth.apply(noise(side, rng), side);
        double sum = 0;
        for (int i = 0; i < dx.length; i++) {
            sum += Math.hypot(dx[i], dy[i]);
        }
        float scale = (float) (meanLength * dx.length / sum);
        for (int i = 0; i < dx.length; i++) {
            dx[i] *= scale;
            dy[i] *= scale;
        }
        return new Elastic(side, dx, dy);
    }

    private static float[] noise(int side, Rng rng) {
        float[] noise = new float[side * side];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) rng.symmetric(1);
        }
        return noise;
    }
}
