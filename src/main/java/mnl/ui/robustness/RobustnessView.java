package mnl.ui.robustness;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.analysis.run.RunLayout;
import mnl.experiment.ArmName;
import mnl.figure.text.Numbers;
import mnl.ui.style.ArmLegend;
import mnl.ui.style.IndexChoice;
import mnl.ui.style.Nodes;
import mnl.ui.style.Presentable;
import mnl.ui.style.ShareGrid;
import mnl.ui.style.ToolRow;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Certificates, and the attacks that test them. */
public final class RobustnessView extends StackPane implements Presentable {
    private static final double LEFT_SHARE = 56;

    /** Least height of the charts, in type sizes. */
    private static final double LEAST_CHART = 19;

    private final RobustnessViewModel model;
    private final ArmLegend arms;
    private final IndexChoice seed;
    private final IndexChoice baseline;
    private final IndexChoice radius;
    private final AttackBar attackBar;
    private final RobustCurveCard curves;
    private final RadiiCard radii;
    private final RobustGrid table = new RobustGrid();
    private final Label caption = note("robust-caption");
    private final Label advice = note("robust-advice");
    private final Label stale = note("robust-stale");

    /**
     * @param model what is shown
     * @param background where files are written
     */
    public RobustnessView(RobustnessViewModel model, Executor background) {
        this.model = model;
        arms = ArmLegend.ofView(model.visibility());
        seed = new IndexChoice(
                "robust-seed", Texts.of("robustness.robustness-view.one-seed-or-the"), index -> model.seedProperty()
                        .set(index - 1));
        baseline = new IndexChoice(
                "robust-baseline",
                Texts.of("robustness.robustness-view.the-arm-that-differences"),
                index -> model.baselineProperty().set(index));
        radius = new IndexChoice(
                "robust-radius", Texts.of("robustness.robustness-view.the-radius-r-of"), index -> draw());
        attackBar = new AttackBar(model);
        curves = new RobustCurveCard(model, background);
        radii = new RadiiCard(model, background);
        GridPane charts = charts();
        VBox.setVgrow(charts, Priority.ALWAYS);
        VBox content = new VBox(bar(), arms.node(), attackBar, caption, advice, stale, problem(), charts, tableCard());
        content.getStyleClass().add("view");
        Nodes.styled(this);
        getChildren().add(Nodes.orSentence(scrolling(content), model.nothingYetProperty()));
        model.layoutProperty().addListener((o, old, now) -> fill());
        model.revisionProperty().addListener((o, old, now) -> draw());
        model.settings().radiiProperty().addListener((o, old, now) -> draw());
        fill();
        draw();
    }

    /** Fills the window; where that is too low for the charts, it is scrolled. */
    private static ScrollPane scrolling(VBox content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().addAll("edge-to-edge", "delta-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinSize(0, 0);
        return scroll;
    }

    @Override
    public List<Picture> pictures() {
        return model.nothingYetProperty().get().isEmpty()
                ? List.of(
                        new Picture("", curves, Texts.of("robustness.robustness-view.see-curves"), true),
                        new Picture("", radii, Texts.of("robustness.robustness-view.see-radii"), true))
                : List.of();
    }

    private ToolRow bar() {
        return new ToolRow(
                List.of(
                        seed.node(),
                        Nodes.labelled(Texts.of("robustness.robustness-view.against"), baseline.node()),
                        Nodes.labelled(Texts.of("robustness.robustness-view.at-radius"), radius.node()),
                        certify(),
                        new ProgressWithCancel(
                                Texts.of("robustness.robustness-view.certifying"),
                                "cancel-certify",
                                model.certifying())),
                List.of());
    }

    private Button certify() {
        Button certify = Nodes.icon(
                new Button(Texts.of("robustness.robustness-view.certify")),
                Feather.SHIELD,
                Texts.of("robustness.robustness-view.work-out-the-radii"));
        certify.setId("certify");
        certify.setOnAction(e -> model.certify());
        certify.disableProperty().bind(model.certifying().shareProperty().greaterThanOrEqualTo(0));
        return certify;
    }

    private static Label note(String id) {
        Label note = new Label();
        note.setId(id);
        note.getStyleClass().add("view-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private Label problem() {
        Label problem = Nodes.problem("robust-problem", model.problemProperty());
        problem.setMinHeight(USE_PREF_SIZE);
        return problem;
    }

    private GridPane charts() {
        GridPane grid = ShareGrid.columns(LEFT_SHARE);
        grid.add(curves, 0, 0);
        grid.add(radii, 1, 0);
        grid.setMinWidth(0);
        grid.minHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> LEAST_CHART * caption.getFont().getSize(), caption.fontProperty()));
        return grid;
    }

    private VBox tableCard() {
        ScrollPane scroll = new ScrollPane(table);
        scroll.getStyleClass().add("delta-scroll");
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(USE_PREF_SIZE);
        VBox card = new VBox(scroll);
        card.getStyleClass().add("chart-card");
        card.setMinHeight(USE_PREF_SIZE);
        card.visibleProperty().bind(model.answerProperty().isNotNull());
        card.managedProperty().bind(card.visibleProperty());
        return card;
    }

    private void fill() {
        curves.resetZoom();
        radii.resetZoom();
        RunLayout layout = model.layoutProperty().get();
        arms.showArmsOf(layout);
        if (layout != null) {
            seed.show(IndexChoice.seeds(layout), model.seedProperty().get() + 1);
            baseline.show(ArmName.of(layout.arms()), model.baselineProperty().get());
        }
    }

    private void draw() {
        RobustAnswer answer = model.answerProperty().get();
        List<Double> choices = model.radiusChoices();
        radius.offer(choices.stream().map(Numbers::plain).toList(), 1);
        caption.setText(model.caption());
        advice.setText(model.advice());
        stale.setText(model.stale());
        attackBar.show(answer);
        curves.show(answer);
        radii.show(answer);
        int at = radius.index();
        boolean old = !model.stale().isEmpty();
        table.show(at < 0 || at >= choices.size() ? null : model.table(choices.get(at)), model.arms(), old);
    }
}
