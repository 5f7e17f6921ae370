package mnl.analysis.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mnl.analysis.statistics.Folds;
import mnl.analysis.statistics.MeanInterval;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.PairedTests;
import mnl.analysis.statistics.Summary;
import mnl.experiment.Arm;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How the replicas of a run are laid out: replica {@code arm * seeds.length + seedIndex}. After those of the arms come those of
 * the references, which every array [R] holds and nobody shows who goes through the arms.
 *
 * @param arms names of the arms that are compared, in order
 * @param baseline index of the arm that differences are measured against
 * @param seeds the seeds, in order
 * @param modalities names of the modalities that take part, in order
 * @param classNames one name per class
 * @param epochs epochs the run is planned for
 * @param folds how the seeds go over the folds of the data; null where the data have none, and seeds are independent
 * @param references names of the arms that are trained beside these, in order
 */
public record RunLayout(
        List<String> arms,
        int baseline,
        List<Long> seeds,
        List<String> modalities,
        List<String> classNames,
        int epochs,
        @Nullable Folds folds,
        List<String> references) {

    public RunLayout {
        arms = List.copyOf(arms);
        seeds = List.copyOf(seeds);
        modalities = List.copyOf(modalities);
        classNames = List.copyOf(classNames);
        // Runs that were stored before there were any say nothing of them.
        references = references == null ? List.of() : List.copyOf(references);
        if (folds != null && folds.of().size() != seeds.size()) {
            throw new IllegalArgumentException("There are " + seeds.size() + " seeds, and the folds of "
                    + folds.of().size() + ": give the fold of each.");
        }
    }

    /** A run whose data have no folds. */
    public RunLayout(
            List<String> arms,
            int baseline,
            List<Long> seeds,
            List<String> modalities,
            List<String> classNames,
            int epochs) {
        this(arms, baseline, seeds, modalities, classNames, epochs, null);
    }

    /** A run without references. */
    public RunLayout(
            List<String> arms,
            int baseline,
            List<Long> seeds,
            List<String> modalities,
            List<String> classNames,
            int epochs,
            @Nullable Folds folds) {
        this(arms, baseline, seeds, modalities, classNames, epochs, folds, List.of());
    }

    /** Names of everything that is trained: the arms, and after them the references. */
    public List<String> trained() {
        return Stream.concat(arms.stream(), references.stream()).toList();
    }

    /** The same replicas with the references as arms like the others. */
    public RunLayout comparingReferences() {
        return new RunLayout(trained(), baseline, seeds, modalities, classNames, epochs, folds);
    }

    /** The arms alone. */
    public RunLayout withoutReferences() {
        return new RunLayout(arms, baseline, seeds, modalities, classNames, epochs, folds);
    }

    /** Index among {@link #trained} of the arm whose modalities are trained as if alone; empty where there is none. */
    public OptionalInt alone() {
        int index = trained().indexOf(Arm.ENSEMBLE.name());
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** What means and intervals are over: "8 seeds", "12 folds", "12 folds × 2 repeats". */
    public String over() {
        return folds == null ? Texts.of("run.run-layout.seeds", seeds.size()) : folds.words();
    }

    /** What differences are paired by: "seed" or "fold". */
    public String pairedBy() {
        return folds == null ? "seed" : "fold";
    }

    /** What intervals and tests take into account, a sentence after a space; empty where seeds are independent. */
    public String note() {
        return folds == null || folds.distinct() < 2 ? "" : " " + folds.note();
    }

    /** Mean and interval of one value per seed. */
    public MeanInterval interval(double... values) {
        return MeanInterval.of(folds, values);
    }

    /** Mean and interval of the differences, paired by seed. */
    public MeanInterval difference(double[] values, double[] baseline) {
        return MeanInterval.ofDifferences(folds, values, baseline);
    }

    /** Summary of one value per seed. */
    public Summary summary(double... values) {
        return Summary.of(folds, values);
    }

    /** Arms against a baseline on one metric, see {@link PairedTests#compare(Folds, List, double[])}. */
    public List<PairedComparison> compare(List<double[]> others, double[] baselineValues) {
        return PairedTests.compare(folds, others, baselineValues);
    }

    /**
     * Each arm but one against that one on one metric, by the arm's name, in the order of the arms.
     *
     * @param perSeed values of an arm, by its index, in the order of the seeds [S]
     * @param against index of the arm that the others are compared with
     */
    public Map<String, PairedComparison> compare(IntFunction<double[]> perSeed, int against) {
        List<Integer> others = IntStream.range(0, arms.size())
                .filter(arm -> arm != against)
                .boxed()
                .toList();
        List<PairedComparison> compared =
                compare(others.stream().map(perSeed::apply).toList(), perSeed.apply(against));
        Map<String, PairedComparison> byName = new LinkedHashMap<>();
        others.forEach(arm -> byName.put(arms.get(arm), compared.get(byName.size())));
        return byName;
    }

    /** R = (arms + references) x seeds. */
    public int replicas() {
        return (arms.size() + references.size()) * seeds.size();
    }

    /** Replicas of the arms alone, which are the first ones. */
    public int comparedReplicas() {
        return arms.size() * seeds.size();
    }

    /** The replica of an arm and a seed, both by index. */
    public int replica(int arm, int seedIndex) {
        return arm * seeds.size() + seedIndex;
    }
}
