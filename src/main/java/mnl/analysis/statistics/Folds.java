package mnl.analysis.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mnl.words.Texts;

/**
 * How the seeds of a run go over the K folds of its data: seed s tests on fold s mod K and trains on the others. Further
 * seeds of a fold are its repeats.
 *
 * @param count K
 * @param of the fold that each seed tests on [S]
 * @param tested test samples of each seed [S]
 * @param outside samples outside that fold, of which the training and validation samples of each seed are drawn [S]
 */
public record Folds(int count, List<Integer> of, List<Integer> tested, List<Integer> outside) {

    /** @throws IllegalArgumentException unless every seed has a fold and its numbers of samples */
    public Folds {
        of = List.copyOf(of);
        tested = List.copyOf(tested);
        outside = List.copyOf(outside);
        if (count < 2 || of.size() != tested.size() || of.size() != outside.size()) {
            throw new IllegalArgumentException("There are " + count + " folds, and " + of.size() + " seeds with "
                    + tested.size() + " and " + outside.size()
                    + " numbers of samples: give two folds or more, and one of each for every seed.");
        }
    }

    /** The fold that a seed tests on. */
    public static int of(long seed, int count) {
        return (int) Math.floorMod(seed, (long) count);
    }

    /** How many of the K folds are tested. */
    public int distinct() {
        return (int) of.stream().distinct().count();
    }

    /** Whether the folds that are tested differ in size. */
    public boolean uneven() {
        return tested.stream().distinct().count() > 1;
    }

    /** Seeds that test on a fold. */
    long repeats(int fold) {
        return of.stream().filter(each -> each == fold).count();
    }

    /** "12 folds", "12 folds × 2 repeats", "8 of 12 folds (4 are never tested)". */
    public String words() {
        long least = of.stream().mapToLong(this::repeats).min().orElse(0);
        long most = of.stream().mapToLong(this::repeats).max().orElse(0);
        int left = count - distinct();
        String folds = left == 0
                ? Texts.of("statistics.folds.folds", String.valueOf(count))
                : Texts.of("statistics.folds.of-folds", distinct(), count);
        String tested = most == 1 ? folds : repeated(folds, least, most);
        return left == 0 ? tested : Texts.of("statistics.folds.are-never-tested", tested, left);
    }

    private String repeated(String folds, long least, long most) {
        return least == most
                ? Texts.of("statistics.folds.repeats", folds, most)
                : Texts.of(
                        "statistics.folds.of-them-times",
                        folds,
                        of.stream()
                                .distinct()
                                .filter(fold -> repeats(fold) == most)
                                .count(),
                        most);
    }

    /**
     * What a number of seeds means for folds where it does not test every fold as often, with the remedy.
     *
     * @param count K; 0 where the data have no folds
     * @param seeds consecutive seeds
     */
    public static Optional<String> advice(int count, int seeds) {
        if (count == 0 || seeds % count == 0) {
            return Optional.empty();
        }
        if (seeds < count) {
            int left = count - seeds;
            return Optional.of(Texts.of("statistics.folds.some-are-not-tested", seeds, count, left));
        }
        int more = seeds % count;
        int often = seeds / count;
        return Optional.of(Texts.of(
                "statistics.folds.some-more-often", seeds, more, count, often + 1, often, count * (often + 1)));
    }

    /** What intervals and tests over folds take into account, in one sentence. */
    public String note() {
        boolean repeated = of.size() > distinct();
        if (uneven()) {
            return repeated
                    ? Texts.of("statistics.folds.note-uneven-repeated")
                    : Texts.of("statistics.folds.note-uneven");
        }
        return repeated ? Texts.of("statistics.folds.note-repeated") : Texts.of("statistics.folds.note");
    }

    /**
     * How much each seed counts: as its fold's test samples, shared by the fold's repeats. Sums to 1 over the values that are
     * finite; 0 for the others.
     */
    double[] weights(double[] values) {
        int[] finite = new int[count];
        for (int s = 0; s < values.length; s++) {
            finite[of.get(s)] += Double.isFinite(values[s]) ? 1 : 0;
        }
        double[] weights = new double[values.length];
        double sum = 0;
        for (int s = 0; s < values.length; s++) {
            if (Double.isFinite(values[s])) {
                weights[s] = (double) tested.get(s) / finite[of.get(s)];
                sum += weights[s];
            }
        }
        for (int s = 0; s < weights.length; s++) {
            weights[s] /= sum;
        }
        return weights;
    }

    /** The same folds for metrics that are counts of a fold's samples: every fold counts alike. */
    Folds countingAlike() {
        int size = Math.max(1, mean(tested));
        return new Folds(
                count, of, Collections.nCopies(of.size(), size), Collections.nCopies(of.size(), mean(outside)));
    }

    private static int mean(List<Integer> sizes) {
        return (int)
                Math.round(sizes.stream().mapToInt(Integer::intValue).average().orElse(0));
    }

    /** n_test / n_train over the seeds that count, see {@link FoldMean}. */
    double shared(double[] values) {
        double test = 0;
        double train = 0;
        for (int s = 0; s < values.length; s++) {
            if (Double.isFinite(values[s])) {
                test += tested.get(s);
                train += outside.get(s);
            }
        }
        return test / train;
    }

    /** The mean over each fold's repeats, one for every fold with a finite value, in the order of the seeds. */
    double[] perFold(double[] values) {
        Map<Integer, List<Double>> folds = new LinkedHashMap<>();
        for (int s = 0; s < values.length; s++) {
            if (Double.isFinite(values[s])) {
                folds.computeIfAbsent(of.get(s), fold -> new ArrayList<>()).add(values[s]);
            }
        }
        return folds.values().stream()
                .mapToDouble(own ->
                        own.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN))
                .toArray();
    }
}
