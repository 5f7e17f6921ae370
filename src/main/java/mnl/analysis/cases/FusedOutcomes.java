package mnl.analysis.cases;

import java.util.stream.IntStream;
import mnl.analysis.statistics.Folds;
import mnl.analysis.statistics.Summary;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the samples of each correctness case under two arms: right under both, under one of them only, or
 * under neither, on the same seed. "Samples that only the weak modality had right, that the first arm lost and the second
 * kept" are the pair ({@link CorrectnessCase#FT}, {@link FusedOutcome#SECOND_ONLY}).
 */
public final class FusedOutcomes {

    /** Under which arm a sample's case is looked up: the modalities of two arms are two models. */
    public enum Basis {
        FIRST,
        SECOND,
        /** Samples whose case is the same under both arms; all others belong to no case. */
        BOTH
    }

    private final CorrectnessCases cases;
    private final int first;
    private final int second;
    private final Basis basis;

    /**
     * @param cases of a run
     * @param first one arm
     * @param second the other arm
     * @param basis whose case counts
     */
    public FusedOutcomes(CorrectnessCases cases, int first, int second, Basis basis) {
        this.cases = cases;
        this.first = first;
        this.second = second;
        this.basis = basis;
    }

    /** Indices of the samples of one seed with this case and outcome, ascending. */
    public int[] samples(int seed, CorrectnessCase cell, FusedOutcome outcome) {
        return IntStream.range(0, cases.samples(seed))
                .filter(i -> isIn(seed, i, cell))
                .filter(i -> outcome(seed, i) == outcome)
                .toArray();
    }

    /** Counts per seed [S]. */
    public double[] counts(CorrectnessCase cell, FusedOutcome outcome) {
        return IntStream.range(0, cases.seeds())
                .mapToDouble(seed -> samples(seed, cell, outcome).length)
                .toArray();
    }

    /**
     * {@link FusedOutcome#SECOND_ONLY} minus {@link FusedOutcome#FIRST_ONLY}: what the second arm gains in this case.
     *
     * @param folds how the seeds go over folds; null where they are independent
     */
    public Summary gain(@Nullable Folds folds, CorrectnessCase cell) {
        double[] kept = counts(cell, FusedOutcome.SECOND_ONLY);
        double[] lost = counts(cell, FusedOutcome.FIRST_ONLY);
        return Summary.ofCounts(
                folds,
                IntStream.range(0, kept.length)
                        .mapToDouble(s -> kept[s] - lost[s])
                        .toArray());
    }

    private boolean isIn(int seed, int sample, CorrectnessCase cell) {
        boolean underFirst = cases.caseOf(first, seed, sample) == cell;
        boolean underSecond = cases.caseOf(second, seed, sample) == cell;
        return switch (basis) {
            case FIRST -> underFirst;
            case SECOND -> underSecond;
            case BOTH -> underFirst && underSecond;
        };
    }

    private FusedOutcome outcome(int seed, int sample) {
        return FusedOutcome.of(cases.isFusedRight(first, seed, sample), cases.isFusedRight(second, seed, sample));
    }
}
