package mnl.lab.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mnl.analysis.run.Metrics;
import mnl.figure.audit.AuditedFigure;
import mnl.figure.audit.Extremes;
import mnl.figure.audit.FigureSource;
import mnl.lab.report.ResultColumn;

/** A metric of two runs, and of as many as there can be, whose labels are as long as names get. */
public final class AuditedCompare implements FigureSource {
    private static final int EPOCHS = 6;

    @Override
    public Set<Class<?>> makers() {
        return Set.of(ComparedCurves.class);
    }

    @Override
    public List<AuditedFigure> figures(Extremes extremes) {
        int count = Math.min(extremes.arms(), RunComparison.MOST);
        List<ComparedRun> runs = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int run = 0; run < count; run++) {
            ComparedRuns measured = ComparedRuns.of(ComparedRuns.EXPERIMENT);
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                double accuracy = 0.5 + 0.05 * epoch + 0.02 * run;
                measured.measured(epoch, 0.5, 0.5, 0.5, accuracy, accuracy + 0.04, accuracy - 0.03);
            }
            runs.add(measured.run());
            labels.add("w".repeat(extremes.letters()) + " " + run);
        }
        RunComparison comparison = new RunComparison(runs, List.of(), labels);
        ResultColumn column = comparison.columns().stream()
                .filter(each -> each.name().equals(Metrics.ACCURACY_FUSED))
                .findFirst()
                .orElseThrow();
        return List.of(AuditedFigure.of("compared runs", ComparedCurves.figure(comparison, column, "mnl")));
    }
}
