package mnl.ui.runs;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import mnl.experiment.ArmName;
import mnl.figure.color.Palette;
import mnl.lab.library.Headline;
import mnl.lab.library.RunEntry;
import mnl.lab.report.ArmColors;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** What a column says of a run; the curve as a small picture. */
final class RunCell extends TableCell<RunEntry, RunEntry> {
    private static final PseudoClass CLEAR = PseudoClass.getPseudoClass("clear");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double WIDTH = 64;
    private static final double HEIGHT = 22;
    private static final double EDGE = 2;

    private final RunColumn column;

    RunCell(RunColumn column) {
        this.column = column;
        getStyleClass().add("run-cell");
        if (column.isNumeric()) {
            setAlignment(Pos.CENTER_RIGHT);
        }
    }

    @Override
    protected void updateItem(@Nullable RunEntry run, boolean empty) {
        super.updateItem(run, empty);
        if (empty || run == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            pseudoClassStateChanged(CLEAR, false);
            pseudoClassStateChanged(WRONG, false);
            return;
        }
        setText(column.text(run));
        setGraphic(column == RunColumn.CURVE ? picture(run) : null);
        setTooltip(tooltip(run));
        setAccessibleText(column.title() + ": " + words(run));
        Headline headline = run.headline();
        pseudoClassStateChanged(CLEAR, column == RunColumn.DIFFERENCE && headline != null && headline.significant());
        pseudoClassStateChanged(WRONG, column == RunColumn.STATE && run.damaged());
    }

    private @Nullable Tooltip tooltip(RunEntry run) {
        Headline headline = run.headline();
        boolean difference = column == RunColumn.CURVE || column == RunColumn.DIFFERENCE;
        String says = difference && headline != null
                ? Texts.of("runs.cell.difference", ArmName.of(headline.arm()), headline.text())
                : column == RunColumn.STATE && run.damaged() ? run.problem() : words(run);
        return says.isEmpty() ? null : new Tooltip(says);
    }

    private String words(RunEntry run) {
        return column == RunColumn.ARMS ? RunWords.arms(run) : column.text(run);
    }

    private static Canvas picture(RunEntry run) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        Headline headline = run.headline();
        int points = run.curve().size();
        if (headline == null || points < 2) {
            return canvas;
        }
        double low = Math.min(
                0, run.curve().stream().mapToDouble(Double::doubleValue).min().orElse(0));
        double high = Math.max(
                0, run.curve().stream().mapToDouble(Double::doubleValue).max().orElse(0));
        double span = Math.max(1e-6, high - low);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setStroke(Color.web(Palette.GREY, 0.7));
        graphics.setLineWidth(1);
        double zero = y(0, low, span);
        graphics.strokeLine(EDGE, zero, WIDTH - EDGE, zero);
        graphics.setStroke(Color.web(ArmColors.of(headline.arm(), run.arms())));
        graphics.setLineWidth(1.6);
        graphics.beginPath();
        for (int i = 0; i < points; i++) {
            graphics.lineTo(
                    EDGE + (WIDTH - 2 * EDGE) * i / (points - 1), y(run.curve().get(i), low, span));
        }
        graphics.stroke();
        return canvas;
    }

    private static double y(double value, double low, double span) {
        return EDGE + (HEIGHT - 2 * EDGE) * (1 - (value - low) / span);
    }
}
