package mnl.analysis.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * Reliability diagram and expected calibration error of a classifier.
 *
 * <p>Confidence is max_k p_k with p = softmax(f). B bins of equal width; bin b holds the confidences in (b/B, (b+1)/B]:
 * a confidence exactly on an edge counts in the lower bin, and 1 in the last one.
 * ECE = sum_b (n_b / n) |accuracy_b - confidence_b|.
 *
 * <p>Source: M. P. Naeini et al., "Obtaining well calibrated probabilities using Bayesian binning", AAAI 2015; bins and
 * edges as in C. Guo et al., "On calibration of modern neural networks", ICML 2017.
 *
 * @param bins the bars of the reliability diagram, from low to high confidence
 * @param unknown samples without a confidence (NaN or infinite logits); they are in no bin
 */
public record Calibration(List<CalibrationBin> bins, int unknown) {
    /** B of every metric that is stored. */
    public static final int BINS = 15;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /** Calibration of one replica in {@link #BINS} bins, see {@link #of(float[], int[], int, int)}. */
    public static Calibration of(float[] logits, int[] labels, int classes) {
        return of(logits, labels, classes, BINS);
    }

    /**
     * Calibration of one replica.
     *
     * @param logits f [n * C], row by row
     * @param labels targets [n]
     * @param classes C
     * @param bins B, 1 or more
     * @throws IllegalArgumentException when the shapes do not fit or a label is no class
     */
    public static Calibration of(float[] logits, int[] labels, int classes, int bins) {
        ArrayShapes.requireLogits(logits, labels, classes);
        int[] predictions = Predictions.of(logits, classes);
        int[] counts = new int[bins];
        int[] right = new int[bins];
        double[] confidences = new double[bins];
        int unknown = 0;
        for (int i = 0; i < labels.length; i++) {
            double confidence = Softmax.confidence(logits, i * classes, classes);
            if (Double.isNaN(confidence)) {
                unknown++;
            } else {
                int bin = bin(confidence, bins);
                counts[bin]++;
                confidences[bin] += confidence;
                right[bin] += predictions[i] == labels[i] ? 1 : 0;
            }
        }
        List<CalibrationBin> bars = new ArrayList<>(bins);
        for (int b = 0; b < bins; b++) {
            bars.add(new CalibrationBin(
                    edge(b, bins),
                    edge(b + 1, bins),
                    counts[b],
                    confidences[b] / counts[b],
                    (double) right[b] / counts[b]));
        }
        return new Calibration(bars, unknown);
    }

    /**
     * One diagram of all samples together, for example of an arm over its seeds. Its ECE is at most the mean of the
     * parts' ECE weighted by their samples, because gaps of opposite sign cancel: do not compare one with the other.
     *
     * @param parts one or more, all with the same bins
     * @throws IllegalArgumentException when there is none or the numbers of bins differ
     */
    public static Calibration pooled(List<Calibration> parts) {
        long sizes =
                parts.stream().mapToInt(part -> part.bins.size()).distinct().count();
        if (sizes != 1) {
            throw new IllegalArgumentException("Diagrams are pooled bin by bin: give one or more with the same bins.");
        }
        List<CalibrationBin> bars = new ArrayList<>();
        for (int b = 0; b < parts.get(0).bins.size(); b++) {
            int at = b;
            bars.add(pool(parts.stream().map(part -> part.bins.get(at)).toList()));
        }
        return new Calibration(
                bars, parts.stream().mapToInt(Calibration::unknown).sum());
    }

    /** Expected calibration error, 0 to 1; NaN without samples and where a sample has no confidence. */
    public double ece() {
        double sum = 0;
        int samples = 0;
        for (CalibrationBin bin : bins) {
            samples += bin.count();
            sum += bin.count() == 0 ? 0 : bin.count() * Math.abs(bin.gap());
        }
        return unknown > 0 ? Double.NaN : sum / samples;
    }

    private static CalibrationBin pool(List<CalibrationBin> same) {
        int count = 0;
        double confidence = 0;
        double accuracy = 0;
        for (CalibrationBin bin : same) {
            if (bin.count() > 0) {
                count += bin.count();
                confidence += bin.count() * bin.confidence();
                accuracy += bin.count() * bin.accuracy();
            }
        }
        CalibrationBin first = same.get(0);
        return new CalibrationBin(first.low(), first.high(), count, confidence / count, accuracy / count);
    }

    /** Found by the edges themselves, across which a product might round. */
    private static int bin(double confidence, int bins) {
        int bin = 0;
        while (bin < bins - 1 && confidence > edge(bin + 1, bins)) {
            bin++;
        }
        return bin;
    }

    private static double edge(int bin, int bins) {
        return (double) bin / bins;
    }
}
