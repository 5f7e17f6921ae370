package mnl.lab.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import mnl.analysis.cases.CaseSummary;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.contribution.Contributions;
import mnl.analysis.noise.AccuracyUnderNoise;
import mnl.analysis.result.FinalResults;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.analysis.statistics.Folds;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.Summary;

/**
 * The JSON form of a run's last metrics: which {@code model} they are of, by the {@code epoch} that it had got to, of
 * so many {@code epochs} that were planned; per arm and metric {@code mean}, {@code ci95} (half width of the 95%
 * t-interval) and {@code perSeed}; then every arm's accuracies and UCoM against the baseline, with the p of the paired
 * t-test, of Wilcoxon's signed-rank test, of the sign-flip test, and Holm's correction of the first. What is not known is null.
 *
 * <p>Where the finished model was evaluated, every arm's metrics also hold {@code f1}, {@code ece}, {@code nll} and
 * {@code brier}, each of {@code fused} and of every modality; every arm has {@code cases}, from {@code TT} to {@code FF}
 * with {@code count}, {@code share} and {@code fusedRight}; and {@code agreement} names the {@code strong} and the
 * {@code weak} modality and the split that they were {@code chosenOn}. With two modalities or more, the metrics hold
 * {@code shapley.<modality>} (share), {@code imbalance} and {@code shapley-total}, see {@link Contributions}. All of
 * these are compared with the baseline as well. {@code noiseCurves} are accuracies under rising noise with their areas.
 *
 * <p>Where the data have folds, {@code folds} says how many there are ({@code count}), what means are {@code over}, and of every
 * seed the fold it tests on, its test samples and those outside the fold ({@code of}, {@code tested}, {@code outside}).
 *
 * <p>Where the experiment's rules did something to a replica, {@code course} has for every arm, seed by seed, {@code
 * guidanceBeganAfter}, {@code learningRate} (the last one it was reduced to), {@code stoppedAfter} and {@code bestEpoch}.
 */
public final class ResultsJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ResultsJson() {}

    /** The metrics of a model that is measured again: as a run's, without the losses, which only training tells. */
    public static ObjectNode ofEvaluation(ArmSummaries summaries, FinalResults results) {
        ObjectNode tree = write(summaries, List.of(), Optional.of(results));
        List<String> losses =
                summaries.metrics().stream().filter(Metrics::isLoss).toList();
        tree.get("arms").forEach(arm -> ((ObjectNode) arm.get("metrics")).remove(losses));
        return tree;
    }

    /**
     * Which model metrics are of.
     *
     * @param epoch passes over the training split that it had seen, fractional inside an epoch
     */
    public static ObjectNode model(double epoch, RunLayout layout) {
        ObjectNode node = JSON.objectNode();
        return (epoch == Math.rint(epoch) ? node.put("epoch", (long) epoch) : node.put("epoch", epoch))
                .put("epochs", layout.epochs());
    }

    /**
     * The whole of {@code results.json}.
     *
     * @param summaries the last measurement, arm by arm
     * @param events what the rules of the schedule did
     * @param results what was measured of the finished model; empty where that was not done
     */
    public static ObjectNode write(ArmSummaries summaries, List<ScheduleEvent> events, Optional<FinalResults> results) {
        ObjectNode tree = JSON.objectNode();
        tree.set("model", model(summaries.epoch(), summaries.layout()));
        Folds folds = summaries.layout().folds();
        if (folds != null) {
            folds(tree.putObject("folds"), folds);
        }
        ArrayNode arms = tree.putArray("arms");
        for (int arm = 0; arm < summaries.layout().arms().size(); arm++) {
            ObjectNode one =
                    arms.addObject().put("name", summaries.layout().arms().get(arm));
            ObjectNode metrics = one.putObject("metrics");
            summaries.summaries(arm).forEach((metric, summary) -> metrics.set(metric, summary(summary)));
            int shown = arm;
            results.ifPresent(found -> results(one, found, shown));
        }
        ObjectNode comparisons = tree.putObject("comparisons");
        for (String metric : summaries.metrics()) {
            if (metric.equals(Metrics.ACCURACY_FUSED) || metric.matches("(accuracy|ucom)\\..*")) {
                comparisons.set(metric, comparisons(summaries.comparisons(metric)));
            }
        }
        results.ifPresent(found -> {
            ReplicaMetrics more = found.replicaMetrics();
            more.names()
                    .forEach(name -> comparisons.set(
                            name,
                            comparisons(
                                    more.comparisons(name, summaries.layout().baseline()))));
            if (!found.noiseCurves().isEmpty()) {
                ArrayNode curves = tree.putArray("noiseCurves");
                found.noiseCurves().forEach(curve -> curve(curves.addObject(), curve));
            }
        });
        if (!events.isEmpty()) {
            course(tree.putObject("course"), summaries.layout(), new ScheduleEventTable(summaries.layout(), events));
        }
        results.flatMap(FinalResults::agreement).ifPresent(agreement -> tree.putObject("agreement")
                .put("strong", agreement.strong())
                .put("weak", agreement.weak())
                .put("chosenOn", agreement.chosenOn()));
        return tree;
    }

    private static void folds(ObjectNode node, Folds folds) {
        node.put("count", folds.count()).put("over", folds.words());
        ArrayNode of = node.putArray("of");
        ArrayNode tested = node.putArray("tested");
        ArrayNode outside = node.putArray("outside");
        folds.of().forEach(of::add);
        folds.tested().forEach(tested::add);
        folds.outside().forEach(outside::add);
    }

    private static void results(ObjectNode node, FinalResults results, int arm) {
        ObjectNode metrics = (ObjectNode) node.get("metrics");
        ReplicaMetrics more = results.replicaMetrics();
        more.names().forEach(metric -> metrics.set(metric, summary(more.summary(metric, arm))));
        results.agreement().ifPresent(agreement -> {
            ObjectNode cases = node.putObject("cases");
            for (CorrectnessCase cell : CorrectnessCase.values()) {
                CaseSummary found = agreement.cases().summary(results.layout().folds(), arm, cell);
                ObjectNode one = cases.putObject(cell.name());
                one.set("count", summary(found.count()));
                one.set("share", summary(found.share()));
                one.set("fusedRight", summary(found.fusedRight()));
            }
        });
    }

    private static void curve(ObjectNode node, AccuracyUnderNoise curve) {
        node.put("on", curve.name());
        ObjectNode noise = node.putObject("noise");
        curve.noise().forEach(noise::put);
        ArrayNode severities = node.putArray("severities");
        DoubleStream.of(curve.severities()).forEach(severities::add);
        ReplicaMetrics areas = curve.metrics();
        ArrayNode arms = node.putArray("arms");
        for (int arm = 0; arm < curve.layout().arms().size(); arm++) {
            ObjectNode one = arms.addObject().put("name", curve.layout().arms().get(arm));
            ArrayNode points = one.putArray(Metrics.ACCURACY_FUSED);
            for (int point = 0; point < curve.severities().length; point++) {
                points.add(summary(curve.accuracy(point, arm)));
            }
            one.set(curve.metric(), summary(areas.summary(curve.metric(), arm)));
        }
        node.set(
                curve.metric() + "Comparisons",
                comparisons(areas.comparisons(curve.metric(), curve.layout().baseline())));
    }

    private static void course(ObjectNode node, RunLayout layout, ScheduleEventTable table) {
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            ObjectNode one = node.putObject(layout.arms().get(arm));
            if (table.has(ScheduleEvent.Kind.GUIDANCE_BEGAN)) {
                perSeed(one, "guidanceBeganAfter", table.epochs(arm, ScheduleEvent.Kind.GUIDANCE_BEGAN));
            }
            if (table.has(ScheduleEvent.Kind.RATE_REDUCED)) {
                perSeed(one, "learningRate", table.values(arm, ScheduleEvent.Kind.RATE_REDUCED));
            }
            if (table.has(ScheduleEvent.Kind.STOPPED)) {
                perSeed(one, "stoppedAfter", table.epochs(arm, ScheduleEvent.Kind.STOPPED));
                perSeed(one, "bestEpoch", table.values(arm, ScheduleEvent.Kind.STOPPED));
            }
        }
    }

    private static void perSeed(ObjectNode node, String field, List<OptionalDouble> values) {
        ArrayNode array = node.putArray(field);
        for (OptionalDouble value : values) {
            if (value.isEmpty()) {
                array.addNull();
            } else if (value.getAsDouble() == Math.rint(value.getAsDouble())) {
                array.add((long) value.getAsDouble());
            } else {
                array.add(value.getAsDouble());
            }
        }
    }

    private static ObjectNode summary(Summary summary) {
        return SummaryFormat.put(JSON.objectNode(), summary);
    }

    private static ObjectNode comparisons(Map<String, PairedComparison> byArm) {
        ObjectNode node = JSON.objectNode();
        byArm.forEach((arm, compared) -> {
            ObjectNode one = node.putObject(arm);
            SummaryFormat.put(one, "meanDifference", compared.meanDifference());
            SummaryFormat.put(one, "ci95", compared.ci95());
            SummaryFormat.put(one, "tTestP", compared.tTestP());
            SummaryFormat.put(one, "wilcoxonP", compared.wilcoxonP());
            SummaryFormat.put(one, "signFlipP", compared.signFlipP());
            SummaryFormat.put(one, "holmP", compared.holmP());
            one.put("higher", compared.higher());
            one.put("equal", compared.equal());
            one.put("seeds", compared.seeds());
            one.put("significant", compared.significant());
        });
        return node;
    }
}
