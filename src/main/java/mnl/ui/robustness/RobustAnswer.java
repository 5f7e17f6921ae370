package mnl.ui.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import mnl.analysis.robust.ArmRadii;
import mnl.analysis.robust.MarginRadii;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;
import mnl.engine.AttackResult;

/**
 * Radii and accuracies under attack on the same samples and seeds, so that they can be compared.
 *
 * @param question what was asked
 * @param layout the run's, with the chosen seeds only
 * @param arms radii, arm by arm; empty before they are known
 * @param clean accuracy without a perturbation [R]; not to be written to
 */
record RobustAnswer(RobustQuestion question, RunLayout layout, List<ArmRadii> arms, double[] clean) {
    /** Radii run to the one that this share of the samples does not exceed; the rest would only stretch the axis. */
    private static final double SHOWN = 0.995;

    static RobustAnswer of(RobustQuestion question) {
        RunLayout whole = question.layout().withoutReferences();
        boolean all = question.seed() == RobustQuestion.ALL;
        RunLayout layout = all
                ? whole
                : new RunLayout(
                        whole.arms(),
                        whole.baseline(),
                        List.of(whole.seeds().get(question.seed())),
                        whole.modalities(),
                        whole.classNames(),
                        whole.epochs());
        List<ArmRadii> arms = question.radii() == null
                ? List.of()
                : question.radii().arms().stream()
                        .map(arm -> arm.first(question.samples()))
                        .map(arm -> all ? arm : arm.ofSeed(question.seed()))
                        .toList();
        return new RobustAnswer(question, layout, arms, clean(question));
    }

    private static double[] clean(RobustQuestion question) {
        AttacksFound attacks = question.attacks();
        return replicas(question)
                .mapToDouble(r -> attacks == null
                        ? Objects.requireNonNull(question.radii()).clean()[r]
                        : attacks.any().cleanAccuracy(r))
                .toArray();
    }

    private static IntStream replicas(RobustQuestion question) {
        RunLayout layout = question.layout();
        return IntStream.range(0, layout.comparedReplicas())
                .filter(r -> question.seed() == RobustQuestion.ALL
                        || r % layout.seeds().size() == question.seed());
    }

    boolean hasRadii() {
        return !arms.isEmpty();
    }

    /** The words of the radii, each once: certified, proxy, estimated. */
    List<String> words() {
        return arms.stream().map(ArmRadii::word).distinct().toList();
    }

    /** Names of the attacks. */
    List<String> attacks() {
        return question.attacks() == null ? List.of() : question.attacks().names();
    }

    /** The radii that were attacked; empty without an attack. */
    List<Double> attackedRadii() {
        return question.attacks() == null
                ? List.of()
                : question.attacks().request().radii();
    }

    /** Accuracy under an attack at a radius by its index, -1 = none, of the chosen seeds [R]. */
    double[] attacked(String attack, int radiusIndex) {
        AttackResult result =
                Objects.requireNonNull(question.attacks()).results().get(attack);
        return replicas(question)
                .mapToDouble(r -> Objects.requireNonNull(result).accuracy(r, radiusIndex))
                .toArray();
    }

    /** The radius up to which curves are drawn. */
    double largestRadius() {
        double radii = arms.stream()
                .flatMap(arm -> arm.perSeed().stream())
                .mapToDouble(one -> one.quantile(SHOWN))
                .max()
                .orElse(0);
        List<Double> tried = attackedRadii();
        double largest = Math.max(radii, tried.isEmpty() ? 0 : tried.get(tried.size() - 1));
        return largest > 0 ? largest : 1;
    }

    /** The metrics of the table at this radius; those that are not known are not there. */
    ReplicaMetrics metrics(double radius) {
        Map<String, double[]> values = new LinkedHashMap<>();
        values.put(RobustTable.CLEAN, clean);
        if (hasRadii()) {
            values.put(RobustTable.KEPT, perReplica(radii -> radii.shareFrom(radius)));
        }
        int at = attackedRadii().indexOf(radius);
        if (at >= 0) {
            attacks().forEach(name -> values.put(RobustTable.attacked(name), attacked(name, at)));
        }
        if (hasRadii()) {
            values.put(RobustTable.MEDIAN, perReplica(MarginRadii::median));
        }
        return new ReplicaMetrics(layout, values);
    }

    private interface OfRadii {
        double of(MarginRadii radii);
    }

    private double[] perReplica(OfRadii metric) {
        List<Double> values = new ArrayList<>();
        for (ArmRadii arm : arms) {
            IntStream.range(0, layout.seeds().size())
                    .mapToDouble(s -> arm.perSeed().isEmpty()
                            ? Double.NaN
                            : metric.of(arm.perSeed().get(s)))
                    .forEach(values::add);
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
