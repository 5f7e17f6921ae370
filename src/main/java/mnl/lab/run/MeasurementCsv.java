package mnl.lab.run;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.figure.table.CsvTable;

/**
 * Measurements as comma-separated values: {@code epoch,arm,seed} and every metric, one line for each replica of a
 * measurement, those of the references last. A metric that was not measured (NaN) is left empty; one that is infinite is written so.
 */
public final class MeasurementCsv {
    private final RunLayout layout;
    private final int metrics;

    /** Of runs of this layout. */
    public MeasurementCsv(RunLayout layout) {
        this.layout = layout;
        metrics = Metrics.names(layout.modalities()).size();
    }

    /** The first line. */
    public String head() {
        List<String> head = new ArrayList<>(List.of("epoch", "arm", "seed"));
        head.addAll(Metrics.names(layout.modalities()));
        return new CsvTable(head).text();
    }

    /** The lines of one measurement. */
    public String lines(Measurement measurement) {
        CsvTable lines = CsvTable.continued();
        for (int arm = 0; arm < layout.trained().size(); arm++) {
            for (int seed = 0; seed < layout.seeds().size(); seed++) {
                List<Object> cells = new ArrayList<>(metrics + 3);
                cells.add(measurement.epoch());
                cells.add(layout.trained().get(arm));
                cells.add(layout.seeds().get(seed));
                for (int metric = 0; metric < metrics; metric++) {
                    cells.add(cell(measurement.values()[metric][layout.replica(arm, seed)]));
                }
                lines.line(cells);
            }
        }
        return lines.text();
    }

    private static Object cell(float value) {
        return Float.isInfinite(value) ? Float.toString(value) : value;
    }
}
