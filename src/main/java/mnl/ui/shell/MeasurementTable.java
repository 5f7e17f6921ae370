package mnl.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.figure.table.CsvTable;
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
        List<String> metrics = Metrics.names(layout.modalities());
        List<String> head = new ArrayList<>(List.of("epoch", "arm", "seed"));
        head.addAll(metrics);
        CsvTable table = new CsvTable(head);
        for (Measurement measurement : measurements) {
            for (int arm = 0; arm < layout.arms().size(); arm++) {
                for (int seed = 0; seed < layout.seeds().size(); seed++) {
                    List<Object> cells = new ArrayList<>(List.of(
                            measurement.epoch(),
                            layout.arms().get(arm),
                            layout.seeds().get(seed)));
                    for (int metric = 0; metric < metrics.size(); metric++) {
                        cells.add(measurement.values()[metric][layout.replica(arm, seed)]);
                    }
                    table.line(cells);
                }
            }
        }
        return table.text();
    }
}
