package mnl.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.lab.run.MeasurementCsv;
import mnl.ui.session.RunHistory;

/** Every metric of a run as comma-separated values: one line per measurement, arm and seed. */
final class MeasurementTable {
    private MeasurementTable() {}

    /** Takes the measurements now, on the FX thread; the text is made when asked for. */
    static Supplier<String> of(RunHistory history) {
        RunLayout layout = history.layout();
        List<Measurement> measurements =
                IntStream.range(0, history.size()).mapToObj(history::get).toList();
        return () -> text(layout, measurements);
    }

    private static String text(RunLayout layout, List<Measurement> measurements) {
        MeasurementCsv csv = new MeasurementCsv(layout);
        StringBuilder text = new StringBuilder(csv.head());
        measurements.forEach(each -> text.append(csv.lines(each)));
        return text.toString();
    }
}
