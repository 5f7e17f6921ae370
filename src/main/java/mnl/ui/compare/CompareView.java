package mnl.ui.compare;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.experiment.ArmName;
import mnl.figure.line.LineFigure;
import mnl.lab.compare.ComparisonNotes;
import mnl.lab.compare.ComparisonTables;
import mnl.ui.chart.LineChartPane;
import mnl.ui.style.ColumnMenu;
import mnl.ui.style.CopiedTable;
import mnl.ui.style.CopyMenu;
import mnl.ui.style.FoldedText;
import mnl.ui.style.Nodes;
import mnl.ui.style.ShareGrid;
import mnl.ui.style.ToolRow;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Runs beside each other: what differs, their metrics, and one of these over the epochs. */
public final class CompareView extends StackPane {
    private static final double LEFT_SHARE = 58;
    private static final double UPPER_SHARE = 42;

    private final CompareViewModel model;
    private final RunChips chips;
    private final ColumnMenu metrics;
    private final DifferencesTable differences = new DifferencesTable();
    private final MetricsTable table;
    private final LineChartPane chart;
    private final Label chartTitle = new Label();
    private final Label notice = new Label();
    private final ReadOnlyStringWrapper notes = new ReadOnlyStringWrapper(this, "notes", "");

    /**
     * @param model what is shown
     * @param background where files are written
     * @param fxThread brings answers back
     * @param choose leads to where runs are chosen
     */
    public CompareView(CompareViewModel model, Executor background, Executor fxThread, Runnable choose) {
        this.model = model;
        chips = new RunChips(model, choose);
        metrics = new ColumnMenu(
                Texts.of("compare.view.metrics"),
                Texts.of("compare.view.metrics-say"),
                "compare-show-",
                model::isChosen,
                model::choose);
        metrics.node().setId("compare-metrics");
        metrics.node().setMinWidth(USE_PREF_SIZE);
        table = new MetricsTable(model);
        chart = new LineChartPane(background);
        setId("compare");
        notice.setId("compare-notice");
        notice.setMinWidth(USE_PREF_SIZE);
        FoldedText said = new FoldedText("compare-notes", notes.getReadOnlyProperty());
        said.setMinHeight(USE_PREF_SIZE);
        GridPane grid = grid();
        VBox.setVgrow(grid, Priority.ALWAYS);
        VBox content = new VBox(
                new ToolRow(
                        List.of(metrics.node(), new MomentChoice(model).node()),
                        List.of(notice, Nodes.working(model.workingProperty()), copies(background, fxThread))),
                chips,
                Nodes.problem("compare-problem", model.problemProperty()),
                Nodes.problem("compare-refusal", model.refusalProperty()),
                grid,
                said);
        content.getStyleClass().add("view");
        content.setMinSize(0, 0);
        Nodes.styled(this);
        VBox empty = empty(model, choose);
        BooleanBinding nothing = Bindings.createBooleanBinding(
                () -> model.answerProperty().get() == null
                        && !model.workingProperty().get()
                        && model.problemProperty().get().isEmpty(),
                model.answerProperty(),
                model.workingProperty(),
                model.problemProperty());
        empty.visibleProperty().bind(nothing);
        content.visibleProperty().bind(nothing.not());
        getChildren().addAll(content, empty);
        model.answerProperty().addListener((o, was, now) -> show(now));
        show(model.answerProperty().get());
    }

    private static VBox empty(CompareViewModel model, Runnable choose) {
        Label how = new Label();
        how.textProperty()
                .bind(model.countProperty()
                        .map(count -> count.intValue() == 1
                                ? Texts.of("compare.view.one-more")
                                : Texts.of("compare.view.nothing-yet")));
        how.setId("compare-nothing");
        how.getStyleClass().add("nothing-yet");
        how.setWrapText(true);
        Button go = Nodes.icon(
                new Button(Texts.of("compare.view.to-runs")), Feather.ARCHIVE, Texts.of("compare.view.to-runs-says"));
        go.setId("compare-to-runs");
        go.setOnAction(e -> choose.run());
        VBox empty = new VBox(how, go);
        empty.getStyleClass().add("compare-empty");
        return empty;
    }

    private GridPane grid() {
        GridPane grid = ShareGrid.quarters(LEFT_SHARE, UPPER_SHARE);
        chart.setId("compare-chart");
        chart.setTitleVisible(false);
        chart.setLegendVisible(false);
        chart.setMinSize(0, 0);
        VBox.setVgrow(chart, Priority.ALWAYS);
        chartTitle.getStyleClass().add("card-title");
        VBox card = new VBox(chartTitle, chart);
        card.getStyleClass().add("chart-card");
        card.setMinSize(0, 0);
        Explain.set(card, Texts.of("compare.view.chart-explain"));
        differences.setMinSize(0, 0);
        table.setMinSize(0, 0);
        grid.add(differences, 0, 0);
        grid.add(card, 1, 0);
        grid.add(table, 0, 1, 2, 1);
        grid.setMinSize(0, 0);
        return grid;
    }

    private MenuButton copies(Executor background, Executor fxThread) {
        CopyMenu copy = new CopyMenu("compare-copy", background, fxThread, notice::setText);
        Menu numbers = new Menu(Texts.of("compare.view.copy-metrics"));
        numbers.getItems().setAll(copy.items("comparison", () -> copied(true)));
        Menu settings = new Menu(Texts.of("compare.view.copy-differences"));
        settings.getItems().setAll(copy.items("differences", () -> copied(false)));
        copy.node().getItems().setAll(numbers, settings);
        return copy.node();
    }

    private @Nullable CopiedTable copied(boolean numbers) {
        ComparisonAnswer answer = model.answerProperty().get();
        if (answer == null) {
            return null;
        }
        ComparisonTables tables = new ComparisonTables(answer.metrics(), answer.shown());
        return numbers ? new CopiedMetrics(tables) : new CopiedDifferences(tables);
    }

    private record CopiedMetrics(ComparisonTables tables) implements CopiedTable {
        @Override
        public String latex() {
            return tables.metrics().latex(tables.latexCaption());
        }

        @Override
        public String markdown() {
            return tables.metrics().markdown(tables.markdownCaption());
        }

        @Override
        public String csv() {
            return tables.csv();
        }
    }

    private record CopiedDifferences(ComparisonTables tables) implements CopiedTable {
        @Override
        public String latex() {
            return tables.differences().latex(tables.differencesCaption());
        }

        @Override
        public String markdown() {
            return tables.differences().markdown(tables.differencesCaption());
        }

        @Override
        public String csv() {
            return tables.differencesCsv();
        }
    }

    private void show(@Nullable ComparisonAnswer answer) {
        notice.setText("");
        chips.show(answer);
        metrics.show(answer == null ? List.of() : answer.known());
        differences.show(answer);
        table.show(answer);
        LineFigure figure = answer == null ? null : answer.figure();
        chart.setFigure(figure);
        if (answer != null) {
            chartTitle.setText(title(answer));
            notes.set(
                    String.join(" ", new ComparisonNotes(answer.metrics()).all(Texts.of("compare.tables.underlined"))));
        }
    }

    private static String title(ComparisonAnswer answer) {
        String metric = answer.comparison().columns().stream()
                .filter(column -> column.name().equals(answer.charted().metric()))
                .map(column -> column.heading())
                .findFirst()
                .orElse("");
        return answer.figure().isEmpty()
                ? Texts.of("compare.view.not-over-epochs", metric)
                : Texts.of(
                        "compare.view.over-epochs",
                        metric,
                        ArmName.of(answer.charted().arm()));
    }
}
