package mnl.cli.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mnl.analysis.run.EpochText;
import mnl.cli.terminal.Columns;
import mnl.experiment.sweep.Sweep;
import mnl.lab.report.ResultsTable;
import mnl.lab.sweep.FinishedRun;
import mnl.lab.sweep.SweepResult;

/** The fused accuracy of every arm in every cell, in columns for a terminal. */
final class SweepTable {
    private static final List<String> HEAD =
            List.of("accuracy", "difference", "better", "p (t)", "p (Wilcoxon)", "p (Holm)", "");

    private final List<String> varying;

    /** @param varying fields that get a column */
    SweepTable(List<String> varying) {
        this.varying = varying;
    }

    String render(List<SweepResult> results) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("cell"));
        varying.forEach(field -> head.add(Sweep.shortName(field, varying)));
        head.add("arm");
        head.addAll(HEAD);
        lines.add(List.of());
        lines.add(head);
        Optional<ResultsTable> last = Optional.empty();
        for (SweepResult result : results) {
            Optional<ResultsTable> table =
                    result.run().map(FinishedRun::summaries).map(ResultsTable::new);
            lines.addAll(lines(result, table));
            last = table.isPresent() ? table : last;
        }
        int left = varying.size() + 2;
        return Columns.render(lines, left)
                + System.lineSeparator()
                + last.map(table -> caption(table) + models(results)).orElse("No cell is finished.");
    }

    /** Cells may be trained for different numbers of epochs. */
    private static String models(List<SweepResult> results) {
        var epochs = results.stream()
                .flatMap(result -> result.run().stream())
                .mapToDouble(run -> run.summaries().epoch())
                .summaryStatistics();
        String fewest = EpochText.of(epochs.getMin());
        String most = EpochText.of(epochs.getMax());
        return " Of the models after " + (fewest.equals(most) ? most : fewest + " to " + most) + " epochs.";
    }

    private List<List<String>> lines(SweepResult result, Optional<ResultsTable> table) {
        List<String> place =
                new ArrayList<>(List.of(String.valueOf(result.cell().number())));
        varying.forEach(field -> place.add(result.cell().text(field)));
        if (table.isEmpty()) {
            place.add(result.message().isEmpty() ? "not trained" : "failed");
            return List.of(place);
        }
        List<List<String>> lines = new ArrayList<>();
        for (ResultsTable.Row row : table.get().blocks().get(0).rows()) {
            List<String> lead = lines.isEmpty() ? place : Collections.nCopies(place.size(), "");
            lines.add(Stream.concat(lead.stream(), cells(row).stream()).toList());
        }
        return lines;
    }

    private static List<String> cells(ResultsTable.Row row) {
        return List.of(
                row.arm(),
                row.accuracy(),
                row.difference(),
                row.wins(),
                row.tTest(),
                row.wilcoxon(),
                row.holm(),
                row.significant() ? "*" : "");
    }

    private static String caption(ResultsTable table) {
        return "Fused. " + table.caption() + " Holm's correction is over the arms of a cell, not over the cells.";
    }
}
