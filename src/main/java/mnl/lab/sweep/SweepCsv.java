package mnl.lab.sweep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mnl.figure.table.CsvTable;
import org.jspecify.annotations.Nullable;

/** One line per cell, arm and seed: the cell's fields, then every final metric; empty where there is no value. */
final class SweepCsv {
    private SweepCsv() {}

    static String render(List<String> fields, List<SweepResult> results) {
        Set<String> metrics = metrics(results);
        List<String> head = new ArrayList<>(List.of("cell", "folder"));
        head.addAll(fields);
        head.addAll(List.of("arm", "seed"));
        head.addAll(metrics);
        CsvTable table = new CsvTable(head);
        for (SweepResult result : results) {
            result.run().ifPresent(run -> lines(table, fields, metrics, result, run));
        }
        return table.text();
    }

    private static Set<String> metrics(List<SweepResult> results) {
        Set<String> metrics = new LinkedHashSet<>();
        for (SweepResult result : results) {
            result.run().ifPresent(run -> run.results().perSeed().forEach(arm -> metrics.addAll(arm.keySet())));
        }
        return metrics;
    }

    private static void lines(
            CsvTable table, List<String> fields, Set<String> metrics, SweepResult result, FinishedRun run) {
        List<Long> seeds = run.summaries().layout().seeds();
        for (int arm = 0; arm < run.results().arms().size(); arm++) {
            Map<String, double[]> values = run.results().perSeed().get(arm);
            for (int s = 0; s < seeds.size(); s++) {
                List<String> cells = new ArrayList<>();
                cells.add(String.valueOf(result.cell().number()));
                cells.add(String.valueOf(run.folder().getFileName()));
                fields.forEach(field -> cells.add(result.cell().text(field)));
                cells.add(run.results().arms().get(arm));
                cells.add(String.valueOf(seeds.get(s)));
                for (String metric : metrics) {
                    cells.add(number(values.get(metric), s));
                }
                table.line(cells);
            }
        }
    }

    private static String number(double @Nullable [] values, int seed) {
        return values != null && seed < values.length && Double.isFinite(values[seed])
                ? Double.toString(values[seed])
                : "";
    }
}
