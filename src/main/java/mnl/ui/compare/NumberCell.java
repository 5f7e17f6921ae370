package mnl.ui.compare;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;
import mnl.experiment.ArmName;
import mnl.figure.text.Numbers;
import mnl.lab.compare.ComparedCell;
import mnl.lab.compare.RunDifference;
import mnl.lab.report.ResultColumn;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** A metric of an arm in one run: its mean with the interval, and below it the difference to the reference. */
final class NumberCell extends TableCell<MetricRow, MetricRow> {
    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
    private static final PseudoClass CLEAR = PseudoClass.getPseudoClass("clear");

    private final MetricsTable owner;
    private final int run;
    private final Label value = new Label();
    private final Label difference = new Label();
    private final VBox lines = new VBox(value, difference);

    NumberCell(MetricsTable owner, int run) {
        this.owner = owner;
        this.run = run;
        getStyleClass().add("metric");
        value.getStyleClass().add("value");
        difference.getStyleClass().add("difference");
        difference.managedProperty().bind(difference.textProperty().isNotEmpty());
        lines.getStyleClass().add("lines");
    }

    @Override
    protected void updateItem(MetricRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(null);
        setTooltip(null);
        ComparisonAnswer answer = owner.answer();
        if (!empty && row != null && answer != null && !row.isHeading()) {
            show(row, answer);
        }
    }

    private void show(MetricRow row, ComparisonAnswer answer) {
        ComparedCell cell = answer.metrics().cell(row.column(), row.arm(), run).orElse(null);
        RunDifference found = cell == null ? null : cell.difference();
        boolean reference = run == answer.metrics().reference() && cell != null;
        value.setText(cell == null ? "–" : row.column().text(cell.summary()));
        difference.setText(reference ? Texts.of("compare.number-cell.reference") : text(row.column(), found));
        value.pseudoClassStateChanged(BEST, cell != null && cell.best());
        difference.pseudoClassStateChanged(CLEAR, found != null && found.significant());
        setGraphic(lines);
        Nodes.tip(this, spoken(row, answer, cell, found));
    }

    private static String text(ResultColumn column, @Nullable RunDifference found) {
        return found == null ? "" : column.difference(found.mean(), found.ci95()) + (found.significant() ? " *" : "");
    }

    private String spoken(
            MetricRow row, ComparisonAnswer answer, @Nullable ComparedCell cell, @Nullable RunDifference found) {
        String what = Texts.of(
                "compare.number-cell.what",
                row.column().heading(),
                ArmName.of(row.arm()),
                answer.comparison().labels().get(run),
                value.getText());
        String best = cell != null && cell.best() ? Texts.of("compare.number-cell.best") : "";
        return Texts.together(what, best, found == null ? "" : test(row.column(), answer, found));
    }

    private static String test(ResultColumn column, ComparisonAnswer answer, RunDifference found) {
        String reference = answer.comparison().labels().get(answer.metrics().reference());
        String difference = column.difference(found.mean(), found.ci95());
        if (Double.isNaN(found.p())) {
            return Texts.of("compare.number-cell.untested", reference, difference);
        }
        String p = Numbers.probability(found.p());
        String corrected = Numbers.probability(found.holmP());
        String exact = Numbers.probability(found.exactP());
        return found.paired()
                ? Texts.of("compare.number-cell.paired", reference, difference, p, corrected, exact)
                : Texts.of("compare.number-cell.welch", reference, difference, p, corrected, exact);
    }
}
