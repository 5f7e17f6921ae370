package mnl.ui.noise;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.analysis.run.EpochText;
import mnl.analysis.run.RunLayout;
import mnl.experiment.ArmName;
import mnl.ui.style.ArmLegend;
import mnl.ui.style.Nodes;
import mnl.ui.style.Presentable;
import mnl.ui.style.ShareGrid;
import mnl.ui.style.ToolRow;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Dials for noise on every modality, what it does to every arm, and what it does to a real sample. */
public final class NoiseView extends StackPane implements Presentable {
    private static final double LEFT_SHARE = 70;
    private static final double UPPER_SHARE = 58;
    private static final int MOST_WIDE_DIALS = 2;
    private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");

    private static final double LEAST_DIAL_WIDTH = 190;

    private final NoiseViewModel model;
    private final ArmLegend arms;
    private final HBox dials = new HBox();
    private final VBox lead = new VBox();
    private final VBox details;
    private final NoisySamplePane sample;
    private final AccuracyCard accuracies;
    private final UcomPane ucom;
    private final NoiseCurveCard curve;

    /**
     * @param model what is shown
     * @param background where sounds are played and files are written
     * @param fxThread brings answers back
     */
    public NoiseView(NoiseViewModel model, Executor background, Executor fxThread) {
        this.model = model;
        this.arms = ArmLegend.ofView(model.visibility());
        this.accuracies = new AccuracyCard(background);
        this.ucom = new UcomPane(background);
        this.curve = new NoiseCurveCard(model, background);
        dials.getStyleClass().addAll("view-group", "dials-row");
        sample = new NoisySamplePane(model.sample(), background, fxThread);
        details = details();
        ScrollPane dialRow = Nodes.scrolling(dials);
        dialRow.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        dialRow.setMinHeight(USE_PREF_SIZE);
        lead.getChildren().setAll(dialRow, accuracies);
        lead.getStyleClass().add("view-column");
        lead.setMinSize(0, 0);
        VBox.setVgrow(accuracies, Priority.ALWAYS);
        GridPane grid = grid();
        lead.parentProperty().addListener((o, was, now) -> accuracies.allowNumbers(now == grid));
        VBox.setVgrow(grid, Priority.ALWAYS);
        VBox content = new VBox(bar(), arms.node(), Nodes.problem("noise-problem", model.problemProperty()), grid);
        content.getStyleClass().add("view");
        content.setMinSize(0, 0);
        Nodes.styled(this);
        getChildren().add(Nodes.orSentence(content, model.nothingYetProperty()));
        model.dialsProperty().addListener((o, old, now) -> fill(now));
        model.revisionProperty().addListener((o, old, now) -> draw());
        fill(model.dialsProperty().get());
        draw();
    }

    private ToolRow bar() {
        Button reset = Nodes.icon(
                new Button(Texts.of("noise.noise-view.as-in-the-run")),
                Feather.ROTATE_CCW,
                Texts.of("noise.noise-view.back-to-the-noise"));
        reset.setId("reset-noise");
        reset.setOnAction(e -> model.reset());
        Button clean = Nodes.icon(
                new Button(Texts.of("noise.noise-view.clean")),
                Feather.SUN,
                Texts.of("noise.noise-view.no-noise-on-any"));
        clean.setId("clean-noise");
        clean.setOnAction(e -> model.clean());
        Node fusion = new FusionChoice(model.fusionProperty()).node();
        Node working = Nodes.working(model.workingProperty());
        working.setId("noise-working");
        return new ToolRow(List.of(reset, clean, fusion, working), List.of());
    }

    private GridPane grid() {
        GridPane grid = ShareGrid.quarters(LEFT_SHARE, UPPER_SHARE);
        grid.add(lead, 0, 0);
        grid.add(details, 0, 1);
        grid.add(sample, 1, 0, 1, 2);
        grid.setMinSize(0, 0);
        return grid;
    }

    /** The distributions of UCoM, or the curve. */
    private VBox details() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton margins = choice("UCoM", "show-ucom", group, Texts.of("noise.noise-view.how-ucom-is-spread"));
        ToggleButton sweep = choice(
                Texts.of("noise.noise-view.severity-curve"),
                "show-curve",
                group,
                Texts.of("noise.noise-view.accuracy-against-the-severity"));
        margins.setSelected(true);
        group.selectedToggleProperty().addListener((o, old, now) -> {
            if (now == null) {
                old.setSelected(true);
            }
        });
        ScrollPane ucoms = Nodes.scrolling(ucom);
        ucoms.visibleProperty().bind(margins.selectedProperty());
        curve.visibleProperty().bind(sweep.selectedProperty());
        StackPane stack = new StackPane(ucoms, curve);
        stack.setMinSize(0, 0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        HBox controls = curve.controls();
        controls.visibleProperty().bind(sweep.selectedProperty());
        controls.managedProperty().bind(controls.visibleProperty());
        FlowPane header = new FlowPane(Nodes.group(margins, sweep), controls);
        header.getStyleClass().addAll("card-header", "view-bar");
        VBox card = new VBox(header, stack);
        card.getStyleClass().add("chart-card");
        card.setMinSize(0, 0);
        return card;
    }

    private static ToggleButton choice(String text, String id, ToggleGroup group, String tip) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        return Nodes.tip(button, tip);
    }

    /** The dials stay with what they change. */
    @Override
    public List<Picture> pictures() {
        return model.nothingYetProperty().get().isEmpty()
                ? List.of(
                        new Picture("", lead, Texts.of("noise.noise-view.see-accuracies"), true),
                        new Picture("", details, Texts.of("noise.noise-view.see-margins"), true),
                        new Picture("", sample, Texts.of("noise.noise-view.see-sample"), false))
                : List.of();
    }

    private void fill(List<NoiseDial> list) {
        RunLayout layout = model.layout();
        arms.showArmsOf(layout);
        ucom.resetZoom();
        boolean narrow = list.size() > MOST_WIDE_DIALS;
        dials.pseudoClassStateChanged(MANY, narrow);
        dials.getChildren().setAll(list.stream().map(dial -> dial(dial, narrow)).toList());
    }

    private static DialPane dial(NoiseDial dial, boolean narrow) {
        DialPane pane = new DialPane(dial, narrow);
        pane.setPrefWidth(200);
        pane.setMinWidth(LEAST_DIAL_WIDTH);
        HBox.setHgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private void draw() {
        NoiseFigures figures = model.figures();
        RunLayout layout = model.layout();
        NoiseResult result = model.resultProperty().get();
        accuracies.show(
                figures,
                layout == null ? "" : ArmName.of(layout.arms().get(layout.baseline())),
                result == null ? "" : Texts.of("noise.noise-view.epoch", EpochText.of(result.epoch())));
        ucom.show(figures, layout == null ? 0 : layout.modalities().size());
        curve.show(figures);
    }
}
