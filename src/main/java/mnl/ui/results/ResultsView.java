package mnl.ui.results;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.analysis.run.RunLayout;
import mnl.experiment.ArmName;
import mnl.lab.report.ResultColumn;
import mnl.ui.chart.BarChartPane;
import mnl.ui.chart.LineChartPane;
import mnl.ui.style.ArmLegend;
import mnl.ui.style.ColumnMenu;
import mnl.ui.style.CopyMenu;
import mnl.ui.style.IndexChoice;
import mnl.ui.style.Nodes;
import mnl.ui.style.Presentable;
import mnl.ui.style.ShareGrid;
import mnl.ui.style.ToolRow;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The comparison in numbers, with its tests and reliability diagrams. */
public final class ResultsView extends StackPane implements Presentable {
    private static final double LEFT_SHARE = 70;
    private static final double LEAST_LEFT_SHARE = 46;
    private static final double UPPER_SHARE = 50;

    /** Around the tests, in type sizes. */
    private static final double BESIDE_TESTS = 3;

    private final ResultsViewModel model;
    private final ArmLegend arms;
    private final IndexChoice baseline;
    private final ArmsTable table = new ArmsTable(this::showTests);
    private final Label testsTitle = new Label();
    private final TestsTable tests = new TestsTable();
    private final BarChartPane differences;
    private final LineChartPane reliability;
    private final VBox testsCard;
    private final VBox reliabilityCard;
    private final Label caption = new Label();
    private final Label notice = new Label();
    private final CopyMenu copy;

    /**
     * @param model what is shown
     * @param background where files are written
     * @param fxThread brings answers back
     */
    public ResultsView(ResultsViewModel model, Executor background, Executor fxThread) {
        this.model = model;
        arms = ArmLegend.ofView(model.visibility());
        baseline = new IndexChoice(
                "results-baseline",
                Texts.of("results.results-view.the-arm-that-differences"),
                index -> model.baselineProperty().set(index));
        differences = new BarChartPane(background);
        reliability = new LineChartPane(background);
        testsCard = testsCard();
        reliabilityCard = reliabilityCard();
        copy = new CopyMenu("results-copy", background, fxThread, notice::setText);
        copy.node().getItems().setAll(copy.items("results", model::copied));
        GridPane grid = grid();
        VBox.setVgrow(grid, Priority.ALWAYS);
        VBox content = new VBox(
                bar(), arms.node(), caption(), Nodes.problem("results-problem", model.problemProperty()), grid);
        content.getStyleClass().add("view");
        content.setMinSize(0, 0);
        Nodes.styled(this);
        getChildren().add(Nodes.orSentence(content, model.nothingYetProperty()));
        model.layoutProperty().addListener((o, old, now) -> {
            reliability.resetZoom();
            fill(now);
        });
        model.baselineProperty()
                .addListener((o, old, now) -> fill(model.layoutProperty().get()));
        model.revisionProperty().addListener((o, old, now) -> draw());
        fill(model.layoutProperty().get());
        draw();
    }

    /** The differences first, which answer. */
    @Override
    public List<Picture> pictures() {
        return model.nothingYetProperty().get().isEmpty()
                ? List.of(
                        new Picture("", testsCard, Texts.of("results.results-view.see-differences"), true),
                        new Picture(
                                Texts.of("results.results-view.table"),
                                table,
                                Texts.of("results.results-view.see-table"),
                                false),
                        new Picture("", reliabilityCard, Texts.of("results.results-view.see-reliability"), true))
                : List.of();
    }

    private ToolRow bar() {
        return new ToolRow(
                List.of(
                        new NoiseBar(model),
                        Nodes.labelled(Texts.of("results.results-view.against"), baseline.node()),
                        columns()),
                List.of(copy.node()));
    }

    private Node columns() {
        ColumnMenu menu = new ColumnMenu(
                Texts.of("results.results-view.columns"),
                Texts.of("results.results-view.choose-the-metrics-to"),
                "show-",
                model.chosen()::contains,
                (name, show) -> {
                    if (show) {
                        model.chosen().add(name);
                    } else {
                        model.chosen().remove(name);
                    }
                });
        menu.node().setId("results-columns");
        model.layoutProperty().addListener((o, was, now) -> menu.show(model.columns()));
        menu.show(model.columns());
        return menu.node();
    }

    private HBox shares() {
        ProgressBar progress = new ProgressBar();
        progress.setPrefWidth(60);
        progress.setAccessibleText(Texts.of("results.results-view.spoken"));
        progress.progressProperty().bind(model.sharesProgressProperty());
        Button cancel =
                Nodes.icon(new Button(), Feather.X, Texts.of("results.results-view.stop-measuring-the-shapley"));
        cancel.setId("cancel-shares");
        cancel.getStyleClass().addAll("button-icon", "flat");
        cancel.setOnAction(e -> model.cancelShares());
        HBox shares = Nodes.group(new Label(Texts.of("results.results-view.shapley")), progress, cancel);
        shares.setMinWidth(USE_PREF_SIZE);
        progress.setMinWidth(USE_PREF_SIZE);
        shares.visibleProperty().bind(model.sharesProgressProperty().greaterThanOrEqualTo(0));
        shares.managedProperty().bind(shares.visibleProperty());
        return shares;
    }

    private HBox caption() {
        caption.setId("results-caption");
        caption.getStyleClass().add("view-note");
        caption.setWrapText(true);
        notice.setId("results-notice");
        notice.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(caption, Priority.ALWAYS);
        HBox line = new HBox(caption, notice, shares(), Nodes.working(model.workingProperty()));
        line.getStyleClass().add("view-group");
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    private GridPane grid() {
        GridPane grid = ShareGrid.quarters(LEFT_SHARE, UPPER_SHARE);
        grid.getRowConstraints().get(0).percentHeightProperty().bind(upperShare(grid));
        grid.getRowConstraints()
                .get(1)
                .percentHeightProperty()
                .bind(upperShare(grid).negate().add(100));
        grid.getColumnConstraints().get(0).percentWidthProperty().bind(leftShare(grid));
        grid.getColumnConstraints()
                .get(1)
                .percentWidthProperty()
                .bind(leftShare(grid).negate().add(100));
        grid.add(table, 0, 0, 2, 1);
        grid.add(testsCard, 0, 1);
        grid.add(reliabilityCard, 1, 1);
        grid.setMinSize(0, 0);
        return grid;
    }

    /** The table takes what its rows need, up to its share; the tests and the picture get the rest. */
    private DoubleBinding upperShare(GridPane grid) {
        return Bindings.createDoubleBinding(
                () -> {
                    double needed = table.wholeHeight(caption.getFont().getSize());
                    return Math.min(UPPER_SHARE, 100 * needed / Math.max(1, grid.getHeight()));
                },
                grid.heightProperty(),
                table.getItems(),
                caption.fontProperty());
    }

    /** So do the tests beside the picture. */
    private DoubleBinding leftShare(GridPane grid) {
        return Bindings.createDoubleBinding(
                () -> {
                    double needed =
                            tests.getWidth() + BESIDE_TESTS * caption.getFont().getSize();
                    double share = 100 * needed / Math.max(1, grid.getWidth());
                    return Math.max(LEAST_LEFT_SHARE, Math.min(LEFT_SHARE, share));
                },
                grid.widthProperty(),
                tests.widthProperty(),
                caption.fontProperty());
    }

    private VBox testsCard() {
        testsTitle.setId("results-tests-title");
        testsTitle.getStyleClass().add("card-title");
        ScrollPane scroll = new ScrollPane(tests);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinHeight(0);
        scroll.prefHeightProperty().bind(tests.heightProperty().add(2));
        differences.setId("results-differences");
        differences.setTitleVisible(false);
        differences.setLegendVisible(false);
        differences.setMinSize(0, 0);
        differences.setPrefHeight(0);
        VBox.setVgrow(differences, Priority.ALWAYS);
        return card(testsTitle, scroll, Explain.set(differences, Texts.of("results.difference-bars.explain")));
    }

    private VBox reliabilityCard() {
        reliability.setId("reliability");
        reliability.setLegendVisible(false);
        reliability.setMinSize(0, 0);
        VBox.setVgrow(reliability, Priority.ALWAYS);
        return Explain.set(card(reliability), Texts.of("results.results-view.explain"));
    }

    private static VBox card(javafx.scene.Node... nodes) {
        VBox card = new VBox(nodes);
        card.getStyleClass().add("chart-card");
        card.setMinSize(0, 0);
        return card;
    }

    private void fill(RunLayout layout) {
        arms.showArmsOf(layout);
        if (layout != null) {
            baseline.show(ArmName.of(layout.arms()), model.baselineProperty().get());
        }
    }

    private void draw() {
        notice.setText("");
        String shown = model.caption();
        boolean tested = model.layoutProperty().get() != null
                && model.layoutProperty().get().seeds().size() > 1;
        caption.setText(
                shown.isEmpty() || !tested ? shown : Texts.together(shown, Texts.of("results.results-view.marks")));
        table.show(model.table());
        reliability.setFigure(model.reliability());
        showTests();
    }

    private void showTests() {
        ResultTable now = table.table();
        ResultColumn metric = table.metric();
        testsTitle.setText(
                now == null || metric == null
                        ? ""
                        : Texts.of(
                                "results.results-view.against-2",
                                metric.heading(),
                                ArmName.of(now.arm(now.baseline()))));
        tests.show(now, metric);
        differences.setFigure(
                now == null || metric == null ? DifferenceBars.none() : DifferenceBars.figure(now, metric));
    }
}
