package mnl.analysis.robust;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A number per test sample that tells how far its input may be moved (L2, standardised features, all modalities jointly).
 * What the number is worth is in the type: only {@link CertifiedRadii} are guarantees.
 */
public abstract sealed class MarginRadii permits CertifiedRadii, ProxyRadii, EstimatedRadii {
    private final double[] sorted;
    private final double[] radii;

    MarginRadii(double[] radii) {
        this.radii = radii.clone();
        for (int i = 0; i < this.radii.length; i++) {
            this.radii[i] = this.radii[i] > 0 ? this.radii[i] : 0;
        }
        sorted = this.radii.clone();
        Arrays.sort(sorted);
    }

    /** What users read: certified, proxy or estimated. */
    public abstract String word();

    /** What the word promises, as it goes on after "certified: " and the like. */
    public abstract String meaning();

    /** The same for the first samples only; all of them where there are no more. */
    public abstract MarginRadii first(int samples);

    final double[] firstRadii(int samples) {
        return Arrays.copyOf(radii, Math.min(samples, radii.length));
    }

    /** Samples. */
    public final int size() {
        return radii.length;
    }

    /** The radius of one sample; 0 where the fused prediction is wrong. */
    public final double radius(int sample) {
        return radii[sample];
    }

    /** The median over all samples, the wrong ones included; NaN without samples. */
    public final double median() {
        int n = sorted.length;
        return n == 0 ? Double.NaN : n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    /** The radius that a share {@code q} of all samples does not exceed, the wrong ones included; NaN without samples. */
    public final double quantile(double q) {
        int n = sorted.length;
        return n == 0 ? Double.NaN : sorted[(int) Math.min(n - 1.0, Math.max(0, Math.ceil(q * n) - 1))];
    }

    /** Samples with the right prediction and low <= radius < high, the smallest radius first. */
    public final int[] between(double low, double high) {
        return IntStream.range(0, radii.length)
                .filter(i -> radii[i] > 0 && radii[i] >= low && radii[i] < high)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> radii[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Share of all samples whose prediction is right and whose radius is {@code r} or more; at 0 the accuracy, less the
     * samples whose margin is within the rounding of single precision. NaN without samples.
     */
    public final double shareFrom(double r) {
        double least = r > 0 ? r : Double.MIN_VALUE;
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) (sorted.length - low) / sorted.length;
    }
}
