package mnl.ui.heatmap;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.analysis.run.RunLayout;
import mnl.data.Identity;
import mnl.figure.matrix.MatrixFigure;
import mnl.ui.chart.ColorScaleBar;
import mnl.ui.chart.MatrixCell;
import mnl.ui.style.Filmed;
import mnl.ui.style.Nodes;
import mnl.ui.style.Presentable;
import mnl.ui.style.formula.MathText;
import mnl.ui.task.Explain;
import mnl.ui.task.Replay;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Non-target probability profiles of modalities and arms side by side, at any epoch. */
public final class HeatmapView extends StackPane implements Presentable, Filmed {
    private final HeatmapViewModel model;
    private final HeatmapBar bar;
    private final MatrixGrid grid;
    private final Label unit = new Label();
    private final ColorScaleBar scale = new ColorScaleBar(Orientation.VERTICAL);
    private final ReplayBar replay;
    private final NotableList largest;
    private final MathText notice = new MathText();
    private final Label reason = new Label(Texts.of("heatmap.heatmap-view.no-arm-is-shown"));
    private final BorderPane middle;
    private @Nullable RunLayout filled;
    private boolean pointing;

    /**
     * @param model what is shown
     * @param samples finds the samples behind a cell that is clicked
     * @param background where exports are written
     */
    public HeatmapView(HeatmapViewModel model, CellSamples samples, Executor background) {
        this.model = model;
        this.bar = new HeatmapBar(model);
        this.grid = new MatrixGrid(
                background,
                this::tell,
                (matrix, cell) -> samples.pick(shown().picked(matrix, cell.row(), cell.column(), cell.value())));
        this.largest = new NotableList(
                background,
                cell -> grid.choose(cell.matrix(), cell.row(), cell.column()),
                cell -> samples.pick(shown().picked(cell.matrix(), cell.row(), cell.column(), cell.value())));
        this.replay = new ReplayBar(model);
        notice.setId("heatmap-notice");
        notice.setMinHeight(USE_PREF_SIZE);
        notice.getStyleClass().addAll("view-note", "quiet");
        reason.getStyleClass().add("nothing-yet");
        reason.visibleProperty().bind(javafx.beans.binding.Bindings.isEmpty(grid.getChildren()));
        middle = new BorderPane(new StackPane(Nodes.scrolling(grid), reason));
        unit.getStyleClass().add("view-note");
        VBox.setVgrow(scale, Priority.ALWAYS);
        VBox colors = new VBox(unit, scale);
        colors.visibleProperty().bind(scale.visibleProperty());
        middle.setRight(new HBox(colors, largest));
        largest.visibleProperty().bind(model.listedProperty());
        middle.setMinSize(0, 0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox content = new VBox(bar, middle, notice, replay);
        content.getStyleClass().add("view");
        content.setMinSize(0, 0);
        Nodes.styled(this);
        getChildren().add(Nodes.orSentence(content, model.nothingYetProperty()));
        model.revisionProperty().addListener((o, old, now) -> drawChoices());
        model.shownProperty().addListener((o, old, now) -> drawMatrices());
        model.listedProperty().addListener((o, old, now) -> drawMatrices());
        drawChoices();
        drawMatrices();
    }

    /** All matrices side by side, since they are there to be compared. */
    @Override
    public List<Picture> pictures() {
        return model.nothingYetProperty().get().isEmpty()
                ? List.of(new Picture(
                        model.readingProperty().get().label(),
                        middle,
                        model.readingProperty().get().sentence(),
                        false))
                : List.of();
    }

    @Override
    public Replay film() {
        return model.replay();
    }

    @Override
    public double epoch() {
        return model.epoch();
    }

    private ShownProfiles shown() {
        return model.shownProperty().get();
    }

    private void drawChoices() {
        if (!Identity.same(model.layout(), filled)) {
            filled = model.layout();
            pointing = false;
            bar.fill();
        }
        Explain.set(grid, model.readingProperty().get().explanation());
        replay.show();
        if (!pointing) {
            tell(null, null);
        }
    }

    private void drawMatrices() {
        List<MatrixFigure> figures = shown().figures();
        grid.show(figures, shown().columns());
        if (!figures.isEmpty()) {
            scale.setColors(figures.get(0).colors());
            scale.setRange(figures.get(0).range());
            unit.setText(model.readingProperty().get().unit());
        }
        scale.setVisible(!figures.isEmpty());
        largest.show(figures, shown().grid().reading());
    }

    /** Says what a cell is, or how to read all of them. */
    private void tell(@Nullable MatrixFigure figure, @Nullable MatrixCell cell) {
        Reading reading = model.readingProperty().get();
        pointing = cell != null;
        if (cell == null || figure == null) {
            notice.sourceProperty().set(reading.explanation());
            return;
        }
        String target = figure.rowLabels().get(cell.row());
        String other = figure.columnLabels().get(cell.column());
        String what = cell.row() == cell.column()
                ? Texts.of("heatmap.heatmap-view.target-its-own-probability", target)
                : Texts.of("heatmap.heatmap-view.target-class", target, other);
        notice.sourceProperty()
                .set(Texts.of(
                        "heatmap.heatmap-view.click-or-enter-the",
                        figure.title(),
                        what,
                        number(reading, cell.value())));
    }

    private static String number(Reading reading, double value) {
        return Double.isNaN(value) ? Texts.of("heatmap.heatmap-view.not-defined-the-target") : reading.number(value);
    }
}
