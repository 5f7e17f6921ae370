package mnl.recipe.avdigits.picture;

import mnl.recipe.avdigits.Rng;

/** Takes a small grey picture of a canvas: uneven light, blur, few pixels, sensor noise. */
final class Camera {
    private static final double GRADIENT = 0.2;
    private static final double NOISE = 0.03;

    private Camera() {}

    /**
     * Foreground 0.65-1 on background 0-0.3, a gradient across the picture within +-0.2 C, blur of sigma 0.8-1.8 pixels, mean over
     * blocks, Gaussian noise of 0.03 C.
     *
     * @param clutter C
     * @param block pixels of the canvas per pixel of the picture and axis
     * @return grey levels 0-255, row by row
     */
    static byte[] shoot(Ink ink, double clutter, int block, Rng rng) {
        float[] light = new GridBlur(rng.uniform(0.8, 1.8)).apply(light(ink, clutter, rng), ink.side());
        int side = ink.side() / block;
        byte[] grey = new byte[side * side];
        for (int i = 0; i < grey.length; i++) {
            double value = mean(light, ink.side(), i % side * block, i / side * block, block)
                    + NOISE * clutter * rng.gaussian();
            grey[i] = (byte) Math.round(255 * Math.min(1, Math.max(0, value)));
        }
        return grey;
    }

    private static float[] light(Ink ink, double clutter, Rng rng) {
        double foreground = rng.uniform(0.65, 1);
        double background = rng.uniform(0, 0.3);
        double slope = rng.symmetric(GRADIENT * clutter);
        double angle = rng.uniform(0, 2 * Math.PI);
        double centre = (ink.side() - 1) / 2.0;
        float[] light = new float[ink.values().length];
        for (int i = 0; i < light.length; i++) {
            double x = (i % ink.side() - centre) / centre;
            int row = i / ink.side();
            double y = (row - centre) / centre;
            light[i] = (float) (background
                    + (foreground - background) * ink.values()[i]
                    + slope * (x * Math.cos(angle) + y * Math.sin(angle)));
        }
        return light;
    }

    private static double mean(float[] light, int side, int left, int top, int block) {
        double sum = 0;
        for (int y = top; y < top + block; y++) {
            for (int x = left; x < left + block; x++) {
                sum += light[y * side + x];
            }
        }
        return sum / (block * block);
    }
}
