package mnl.figure.color;

import mnl.figure.color.ColorDifference.Lab;

/**
 * How people see colours: with all cones, or without those of one kind, in linear sRGB. Matrices of severity 1.0 from G. M.
 * Machado, M. M. Oliveira, L. A. F. Fernandes, "A physiologically-based model for simulation of color vision deficiency",
 * IEEE Transactions on Visualization and Computer Graphics 15(6), 2009.
 */
enum ColorVision {
    NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

    private final double[] matrix;

    ColorVision(double... matrix) {
        this.matrix = matrix;
    }

    Lab see(String color) {
        Rgb rgb = Rgb.parse(color);
        double[] linear = {linear(rgb.red()), linear(rgb.green()), linear(rgb.blue())};
        double[] seen = new double[3];
        for (int row = 0; row < 3; row++) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                sum += matrix[3 * row + k] * linear[k];
            }
            seen[row] = Math.max(0, Math.min(1, sum));
        }
        return Lab.of(seen);
    }

    /** Difference of two colours as they are seen. */
    double difference(String first, String second) {
        return ColorDifference.of(see(first), see(second));
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
