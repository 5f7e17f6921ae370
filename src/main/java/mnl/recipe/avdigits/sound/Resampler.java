package mnl.recipe.avdigits.sound;

import java.math.BigInteger;

/**
 * Lowers the sample rate with a windowed-sinc low-pass filter: y[n] = sum_k h(n s - k) x[k], s = source rate / target rate,
 * h(t) = 2 f sinc(2 f t) w(t), w a Kaiser window. Frequencies above half the target rate are damped by some 80 dB; the pass
 * band ends at 91% of it. Immutable, thread-safe.
 */
public final class Resampler {
    private static final int HALF_WIDTH = 160;
    private static final double KAISER_BETA = 7.86;
    private static final double CUTOFF_SHARE_OF_NYQUIST = 0.955;

    private final int sourceRate;
    private final int targetRate;
    /** One filter for each position that an output sample can take between two input samples [phases][taps]. */
    private final double[][] filters;

    /**
     * A resampler between two rates in Hz.
     *
     * @throws IllegalArgumentException when the target rate is the higher one
     */
    public Resampler(int sourceRate, int targetRate) {
        if (targetRate > sourceRate) {
            throw new IllegalArgumentException(
                    "Cannot raise the sample rate from " + sourceRate + " to " + targetRate + " Hz.");
        }
        this.sourceRate = sourceRate;
        this.targetRate = targetRate;
        int divisor = BigInteger.valueOf(sourceRate)
                .gcd(BigInteger.valueOf(targetRate))
                .intValueExact();
        filters = new double[targetRate / divisor][2 * HALF_WIDTH + 1];
        double cutoff = CUTOFF_SHARE_OF_NYQUIST * targetRate / (2.0 * sourceRate);
        for (int phase = 0; phase < filters.length; phase++) {
            for (int tap = 0; tap < filters[phase].length; tap++) {
                filters[phase][tap] = response(phase / (double) filters.length - (tap - HALF_WIDTH), cutoff);
            }
        }
    }

    /**
     * The wave at the target rate, of the same duration.
     *
     * @throws IllegalArgumentException when the wave does not have the source rate
     */
    public Wave resample(Wave wave) {
        if (wave.sampleRate() != sourceRate) {
            throw new IllegalArgumentException(
                    "The wave has " + wave.sampleRate() + " Hz and not " + sourceRate + " Hz.");
        }
        float[] in = wave.samples();
        float[] out = new float[(int) ((long) in.length * targetRate / sourceRate)];
        for (int n = 0; n < out.length; n++) {
            long position = (long) n * sourceRate;
            int phase = (int) (position % targetRate * filters.length / targetRate);
            out[n] = filtered(in, (int) (position / targetRate), filters[phase]);
        }
        return new Wave(targetRate, out);
    }

    private static float filtered(float[] in, int centre, double[] filter) {
        int first = Math.max(0, centre - HALF_WIDTH);
        int last = Math.min(in.length - 1, centre + HALF_WIDTH);
        double sum = 0;
        for (int k = first; k <= last; k++) {
            sum += in[k] * filter[k - centre + HALF_WIDTH];
        }
        return (float) sum;
    }

    private static double response(double t, double cutoff) {
        double x = 2 * Math.PI * cutoff * t;
        double sinc = Math.abs(x) < 1e-9 ? 1 : Math.sin(x) / x;
        double edge = t / HALF_WIDTH;
        double window = bessel(KAISER_BETA * Math.sqrt(Math.max(0, 1 - edge * edge))) / bessel(KAISER_BETA);
        return 2 * cutoff * sinc * window;
    }

    // Modified Bessel function of the first kind, order 0, by its power series.
    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }
}
