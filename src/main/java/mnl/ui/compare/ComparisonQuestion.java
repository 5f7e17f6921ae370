package mnl.ui.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mnl.analysis.run.Metrics;
import mnl.experiment.Arm;
import mnl.lab.compare.ComparedCurves;
import mnl.lab.compare.ComparedMetrics;
import mnl.lab.compare.ComparedRun;
import mnl.lab.compare.Moment;
import mnl.lab.compare.RunComparison;
import mnl.lab.report.ResultColumn;
import org.jspecify.annotations.Nullable;

/**
 * What is to be compared.
 *
 * @param folders of the runs
 * @param read those that were read before
 * @param moment at which metrics are compared
 * @param reference folder of the run that the others are compared with; the first where it is null or not among them
 * @param chosen names of the metrics; null for the usual ones
 * @param charted what is seen over the epochs; null for the fused accuracy of MNL, or else of the last arm
 */
record ComparisonQuestion(
        List<Path> folders,
        Map<Path, ComparedRun> read,
        Moment moment,
        @Nullable Path reference,
        @Nullable Set<String> chosen,
        @Nullable ChartedMetric charted) {

    /** Reads what is not read yet, and computes everything that is shown. */
    ComparisonAnswer answer() {
        List<ComparedRun> runs = new ArrayList<>();
        for (Path folder : folders) {
            ComparedRun known = read.get(folder);
            runs.add(known == null ? ComparedRun.read(folder) : known);
        }
        RunComparison comparison = RunComparison.of(runs);
        int against = reference == null ? 0 : Math.max(0, folders.indexOf(reference));
        ComparedMetrics metrics = comparison.at(moment, against);
        List<ResultColumn> known = metrics.columns();
        List<String> wanted = chosen == null ? comparison.usual() : List.copyOf(chosen);
        List<ResultColumn> shown =
                known.stream().filter(column -> wanted.contains(column.name())).toList();
        metrics.prepare(shown);
        ChartedMetric curve = curve(metrics.arms());
        ResultColumn column = comparison.columns().stream()
                .filter(each -> each.name().equals(curve.metric()))
                .findFirst()
                .orElseThrow();
        return new ComparisonAnswer(
                metrics, known, shown, curve, ComparedCurves.figure(comparison, column, curve.arm()));
    }

    /** The arm may be gone with its run, and so may the modality. */
    private ChartedMetric curve(List<String> arms) {
        boolean mnl = arms.contains(Arm.MNL.name());
        String arm = mnl ? Arm.MNL.name() : arms.isEmpty() ? "" : arms.get(arms.size() - 1);
        ChartedMetric usual = new ChartedMetric(Metrics.ACCURACY_FUSED, arm);
        if (charted == null || !arms.contains(charted.arm())) {
            return usual;
        }
        boolean known = folders.stream().map(read::get).filter(Objects::nonNull).anyMatch(run -> Metrics.names(
                        run.modalities())
                .contains(charted.metric()));
        return known ? charted : new ChartedMetric(Metrics.ACCURACY_FUSED, charted.arm());
    }
}
