package mnl.cli.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import mnl.analysis.run.EpochText;
import mnl.experiment.sweep.Sweep;
import mnl.figure.table.Table;
import mnl.figure.table.TableEntry;
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
        List<String> head = new ArrayList<>(List.of("cell"));
        varying.forEach(field -> head.add(Sweep.shortName(field, varying)));
        head.add("arm");
        head.addAll(HEAD);
        Table.Builder lines = Table.of(head);
        Optional<ResultsTable> last = Optional.empty();
        for (SweepResult result : results) {
            Optional<ResultsTable> table =
                    result.run().map(FinishedRun::summaries).map(ResultsTable::new);
            add(lines, result, table);
            last = table.isPresent() ? table : last;
        }
        int left = varying.size() + 2;
        return System.lineSeparator()
                + lines.build().text(left)
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

    private void add(Table.Builder lines, SweepResult result, Optional<ResultsTable> table) {
        List<Object> place = new ArrayList<>(List.of(result.cell().number()));
        varying.forEach(field -> place.add(result.cell().text(field)));
        if (table.isEmpty()) {
            place.add(result.message().isEmpty() ? "not trained" : "failed");
            lines.row(place, false);
            return;
        }
        for (ResultsTable.Row row : table.get().blocks().get(0).rows()) {
            List<Object> cells = new ArrayList<>(place);
            cells.addAll(row.cells(TableEntry.text(row.arm())));
            lines.row(cells, false);
            Collections.fill(place, "");
        }
    }

    private static String caption(ResultsTable table) {
        return "Fused. " + table.caption() + " Holm's correction is over the arms of a cell, not over the cells.";
    }
}
