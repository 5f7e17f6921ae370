package mnl.data.sound;

import java.math.BigInteger;

/**
 * Changes the sample rate with a windowed-sinc low-pass filter: y[n] = sum_k h(n s - k) x[k], s = source rate / target rate,
 * h(t) = 2 f sinc(2 f t) w(t), w a Kaiser window. With half of the lower rate as 100%, the pass band ends at 91%, and from
 * 100% on frequencies are damped by some 80 dB: nothing folds down when the rate is lowered, and no mirror images appear
 * when it is raised. Immutable, thread-safe.
 */
public final class Resampler {
    /** Half the filter's length, in samples of the lower rate. */
    private static final double HALF_WIDTH = 58;

    private static final double KAISER_BETA = 7.86;
    private static final double CUTOFF_SHARE_OF_NYQUIST = 0.955;
    private static final int MOST_TABLED = 1 << 20;

    private final int sourceRate;
    private final int targetRate;
    private final int halfWidth;
    private final int phases;
    private final double cutoff;
    /** One filter for each position that an output sample can take between two input samples [phases][taps]; or none. */
    private final double[][] filters;

    /** A resampler between two rates in Hz. */
    public Resampler(int sourceRate, int targetRate) {
        this.sourceRate = sourceRate;
        this.targetRate = targetRate;
        int divisor = BigInteger.valueOf(sourceRate)
                .gcd(BigInteger.valueOf(targetRate))
                .intValueExact();
        halfWidth = (int) Math.ceil(HALF_WIDTH * Math.max(1, sourceRate / (double) targetRate));
        phases = targetRate / divisor;
        cutoff = CUTOFF_SHARE_OF_NYQUIST * Math.min(sourceRate, targetRate) / (2.0 * sourceRate);
        boolean tabled = (long) phases * (2 * halfWidth + 1) <= MOST_TABLED;
        filters = new double[tabled ? phases : 0][];
        for (int phase = 0; phase < filters.length; phase++) {
            filters[phase] = filter(phase);
        }
    }

    /**
     * A wave at the target rate, of the same duration.
     *
     * @param wave at the source rate; not changed
     */
    public float[] resample(float[] wave) {
        if (sourceRate == targetRate) {
            return wave.clone();
        }
        float[] out = new float[Math.toIntExact((long) wave.length * targetRate / sourceRate)];
        for (int n = 0; n < out.length; n++) {
            long position = (long) n * sourceRate;
            int phase = (int) (position % targetRate * phases / targetRate);
            double[] filter = filters.length == 0 ? filter(phase) : filters[phase];
            out[n] = filtered(wave, (int) (position / targetRate), filter);
        }
        return out;
    }

    private float filtered(float[] in, int centre, double[] filter) {
        int first = Math.max(0, centre - halfWidth);
        int last = Math.min(in.length - 1, centre + halfWidth);
        double sum = 0;
        for (int k = first; k <= last; k++) {
            sum += in[k] * filter[k - centre + halfWidth];
        }
        return (float) sum;
    }

    private double[] filter(int phase) {
        double[] filter = new double[2 * halfWidth + 1];
        for (int tap = 0; tap < filter.length; tap++) {
            filter[tap] = response(phase / (double) phases - (tap - halfWidth));
        }
        return filter;
    }

    private double response(double t) {
        double x = 2 * Math.PI * cutoff * t;
        double sinc = Math.abs(x) < 1e-9 ? 1 : Math.sin(x) / x;
        double edge = t / halfWidth;
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
