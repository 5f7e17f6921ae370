package mnl.ui.results;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.metric.Calibration;
import mnl.analysis.metric.CalibrationBin;
import mnl.analysis.run.RunLayout;
import mnl.experiment.ArmName;
import mnl.figure.axis.Range;
import mnl.figure.color.Palette;
import mnl.figure.line.LineFigure;
import mnl.figure.line.Series;
import mnl.figure.surface.LineStyle;
import mnl.lab.report.ArmColors;
import mnl.words.Texts;

/** Reliability diagrams of the fused prediction: accuracy against confidence, one line per arm. */
final class Reliability {
    /** Bins with fewer samples say too little to be drawn. */
    static final int FEWEST = 10;

    private static final String PERFECT = Texts.of("results.reliability.calibrated");

    private Reliability() {}

    static LineFigure figure(ResultData data, List<Integer> arms) {
        RunLayout layout = data.metrics().layout();
        List<Series> series = new ArrayList<>();
        double[] ends = {0, 1};
        series.add(Series.line(PERFECT, Palette.GREY, LineStyle.DOTTED, ends, ends));
        for (int arm : arms) {
            String name = layout.arms().get(arm);
            List<CalibrationBin> bins = filled(data.calibration().get(arm));
            series.add(Series.line(
                            ArmName.of(name),
                            ArmColors.of(name, layout.arms()),
                            LineStyle.SOLID,
                            bins.stream()
                                    .mapToDouble(CalibrationBin::confidence)
                                    .toArray(),
                            bins.stream().mapToDouble(CalibrationBin::accuracy).toArray())
                    .withMarker(ArmColors.marker(name, layout.arms())));
        }
        return LineFigure.of(
                        Texts.of("results.reliability.reliability-fused"),
                        Texts.of("results.reliability.confidence"),
                        Texts.of("results.reliability.accuracy"),
                        series)
                .withXRange(new Range(0, 1))
                .withYRange(new Range(0, 1))
                .withYPercent(true);
    }

    private static List<CalibrationBin> filled(Calibration calibration) {
        return calibration.bins().stream().filter(bin -> bin.count() >= FEWEST).toList();
    }
}
