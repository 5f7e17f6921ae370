package mnl.data.features;

/**
 * Triangular bands, equally spaced and overlapping by half on the mel scale, mel(f) = 2595 log10(1 + f / 700). A band rises
 * linearly in Hz from its lower neighbour's centre to 1 at its own and falls to 0 at its upper neighbour's.
 */
final class MelFilterbank {
    private final double[] corners;
    private final float[][] weights;
    private final int[] firstBin;

    /**
     * Bands between two frequencies.
     *
     * @param bands how many
     * @param low start of the first band in Hz
     * @param high end of the last band in Hz
     * @param binWidth distance of the spectrum's bins in Hz
     * @param bins how many bins the spectrum has, from 0 Hz on
     */
    MelFilterbank(int bands, double low, double high, double binWidth, int bins) {
        corners = new double[bands + 2];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = hertz(mel(low) + (mel(high) - mel(low)) * i / (bands + 1));
        }
        weights = new float[bands][];
        firstBin = new int[bands];
        for (int band = 0; band < bands; band++) {
            firstBin[band] = (int) Math.ceil(corners[band] / binWidth);
            int last = Math.min(bins - 1, (int) Math.floor(corners[band + 2] / binWidth));
            weights[band] = new float[last - firstBin[band] + 1];
            for (int i = 0; i < weights[band].length; i++) {
                weights[band][i] = (float) weight(band, (firstBin[band] + i) * binWidth);
            }
        }
    }

    /** Frequency in Hz where a band is 1. */
    double centre(int band) {
        return corners[band + 1];
    }

    /** Height of a band's triangle at a frequency in Hz. */
    double weight(int band, double frequency) {
        double rise = (frequency - corners[band]) / (corners[band + 1] - corners[band]);
        double fall = (corners[band + 2] - frequency) / (corners[band + 2] - corners[band + 1]);
        return Math.max(0, Math.min(rise, fall));
    }

    /** Energy of a band in a power spectrum [bins]. */
    double energy(int band, float[] power) {
        double sum = 0;
        float[] triangle = weights[band];
        for (int i = 0; i < triangle.length; i++) {
            sum += triangle[i] * power[firstBin[band] + i];
        }
        return sum;
    }

    private static double mel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }

    private static double hertz(double mel) {
        return 700 * (Math.pow(10, mel / 2595) - 1);
    }
}
