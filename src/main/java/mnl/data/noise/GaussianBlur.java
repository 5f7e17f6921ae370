package mnl.data.noise;

/** Convolution with a Gaussian, rows then columns; beyond the border the nearest pixel goes on. */
final class GaussianBlur {
    private GaussianBlur() {}

    /** Blurs a picture [height * width] in place; the deviation is in pixels. */
    static void apply(float[] grey, int width, double deviation) {
        double[] kernel = kernel(deviation);
        int height = grey.length / width;
        for (int row = 0; row < height; row++) {
            convolve(grey, row * width, 1, width, kernel);
        }
        for (int column = 0; column < width; column++) {
            convolve(grey, column, width, height, kernel);
        }
    }

    private static double[] kernel(double deviation) {
        int radius = (int) Math.ceil(3 * deviation);
        double[] kernel = new double[2 * radius + 1];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            double distance = (i - radius) / deviation;
            kernel[i] = Math.exp(-distance * distance / 2);
            sum += kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    private static void convolve(float[] grey, int start, int step, int count, double[] kernel) {
        float[] line = new float[count];
        for (int i = 0; i < count; i++) {
            line[i] = grey[start + i * step];
        }
        int radius = kernel.length / 2;
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int k = -radius; k <= radius; k++) {
                sum += kernel[k + radius] * line[Math.max(0, Math.min(count - 1, i + k))];
            }
            grey[start + i * step] = (float) sum;
        }
    }
}
