package mnl.ui.results;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mnl.analysis.metric.Calibration;
import mnl.analysis.metric.CalibrationBin;
import mnl.analysis.run.ReplicaMetrics;
import mnl.figure.audit.AuditedFigure;
import mnl.figure.audit.Extremes;
import mnl.figure.audit.FigureSource;
import mnl.figure.bar.BarFigure;
import mnl.lab.report.ResultColumns;

/** The reliability diagram, and the differences that are tested. */
public final class AuditedResults implements FigureSource {
    @Override
    public Set<Class<?>> makers() {
        return Set.of(Reliability.class, DifferenceBars.class);
    }

    @Override
    public List<AuditedFigure> figures(Extremes extremes) {
        List<Calibration> calibration = extremes.armIndices().stream()
                .map(arm -> new Calibration(
                        IntStream.range(0, 10)
                                .mapToObj(b -> new CalibrationBin(
                                        0.1 * b, 0.1 * (b + 1), 50, 0.1 * b + 0.05, 0.1 * b + 0.01 * (arm % 10)))
                                .toList(),
                        0))
                .toList();
        ResultData data = new ResultData(3, new ReplicaMetrics(extremes.layout(), Map.of()), calibration);
        return List.of(
                AuditedFigure.of("reliability", Reliability.figure(data, extremes.armIndices())),
                AuditedFigure.of("differences", differences(extremes)));
    }

    private static BarFigure differences(Extremes extremes) {
        double[] accuracy = IntStream.range(0, extremes.layout().replicas())
                .mapToDouble(r -> 0.5 + 0.37 * Math.sin(r * r))
                .toArray();
        ResultTable table = new ResultTable(
                new ReplicaMetrics(extremes.layout(), Map.of("accuracy.fused", accuracy)),
                ResultColumns.of(extremes.layout().modalities()),
                Set.of(),
                extremes.layout().baseline());
        return DifferenceBars.figure(table, table.columns().get(0));
    }
}
