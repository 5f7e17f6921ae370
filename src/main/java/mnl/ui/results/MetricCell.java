package mnl.ui.results;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;
import mnl.analysis.statistics.PairedComparison;
import mnl.experiment.ArmName;
import mnl.lab.report.ResultColumn;
import mnl.words.Texts;

/** One arm's metric and its difference to the baseline. */
final class MetricCell extends TableCell<Integer, Double> {
    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
    private static final PseudoClass CLEAR = PseudoClass.getPseudoClass("clear");

    private final ArmsTable owner;
    private final ResultColumn metric;
    private final Label value = new Label();
    private final Label difference = new Label();
    private final VBox lines = new VBox(value, difference);

    MetricCell(ArmsTable owner, ResultColumn metric) {
        this.owner = owner;
        this.metric = metric;
        getStyleClass().add("metric");
        value.getStyleClass().add("value");
        difference.getStyleClass().add("difference");
        lines.getStyleClass().add("lines");
    }

    @Override
    protected void updateItem(Double mean, boolean empty) {
        super.updateItem(mean, empty);
        ResultTable table = owner.table();
        Integer arm = empty || getTableRow() == null ? null : getTableRow().getItem();
        if (arm == null || table == null || !table.columns().contains(metric)) {
            setGraphic(null);
            return;
        }
        PairedComparison compared = table.comparison(metric, arm);
        boolean significant = compared != null && compared.significant();
        ResultColumn written = owner.isTight() ? metric.brief() : metric;
        value.setText(table.text(written, arm));
        difference.setText(
                compared == null
                        ? Texts.of("results.metric-cell.baseline")
                        : table.difference(written, arm) + (significant ? " *" : ""));
        value.pseudoClassStateChanged(BEST, table.isBest(metric, arm));
        difference.pseudoClassStateChanged(CLEAR, significant);
        setGraphic(lines);
        setAccessibleText(
                table.isBest(metric, arm)
                        ? Texts.of(
                                "results.metric-cell.spoken",
                                metric.heading(),
                                ArmName.of(table.arm(arm)),
                                value.getText(),
                                difference.getText())
                        : metric.heading() + ", " + ArmName.of(table.arm(arm)) + ": " + value.getText() + ", "
                                + difference.getText());
    }
}
