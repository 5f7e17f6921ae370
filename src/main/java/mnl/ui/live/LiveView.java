package mnl.ui.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.figure.text.Numbers;
import mnl.ui.style.ArmLegend;
import mnl.ui.style.Nodes;
import mnl.ui.style.Presentable;
import mnl.ui.style.ToolRow;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Four linked charts of the current run, a large one that answers and three small ones: loss, accuracy, UCoM, guidance. */
public final class LiveView extends StackPane implements Presentable {
    private static final double MOST_SMOOTHING = 0.95;
    private static final double LARGE = 62;
    private static final String MARKS = Texts.of("live.live-view.where-the-schedules-rules");

    private final LiveViewModel model;
    private final ArmLegend arms;
    private final ToolRow bar = new ToolRow();
    private final ComboBox<Uncertainty> spread = new ComboBox<>();
    private final Label marks = new Label();
    private final List<Node> always;
    private final ToggleButton maximise;
    private final GhostMenu ghosts;
    private final GridPane grid = new GridPane();
    private final Map<LiveChart, ChartCard> cards = new EnumMap<>(LiveChart.class);

    /**
     * @param model what is shown
     * @param background where exports are written
     */
    public LiveView(LiveViewModel model, Executor background) {
        this.model = model;
        this.arms = ArmLegend.ofView(model.visibility());
        for (LiveChart chart : LiveChart.values()) {
            ChartCard card = new ChartCard(chart, model, background);
            cards.put(chart, card);
            grid.getChildren().add(card);
        }
        spread.setId("spread");
        spread.getItems().setAll(Uncertainty.values());
        spread.valueProperty().bindBidirectional(model.spreadProperty());
        Nodes.tip(spread, Texts.of("live.live-view.around-the-means-the"));
        always = List.of(spread, smoothing(), marks());
        ghosts = new GhostMenu(model);
        maximise = Nodes.icon(new ToggleButton(), Feather.MAXIMIZE_2, Texts.of("live.live-view.give-the-large-chart"));
        maximise.setId("maximise");
        maximise.getStyleClass().addAll("button-icon", "flat");
        maximise.selectedProperty().bindBidirectional(model.aloneProperty());
        grid.getStyleClass().add("view-grid");
        VBox.setVgrow(grid, Priority.ALWAYS);
        VBox content = new VBox(bar, arms.node(), grid);
        content.getStyleClass().add("view");
        content.setMinSize(0, 0);
        Nodes.styled(this);
        getChildren().add(Nodes.orSentence(content, model.nothingYetProperty()));
        model.revisionProperty().addListener((o, old, now) -> draw());
        model.linesProperty().addListener((o, old, now) -> describe());
        Stream.of(model.largeProperty(), model.aloneProperty())
                .forEach(property -> property.addListener((o, old, now) -> arrange()));
        arrange();
        describe();
        draw();
    }

    private Label marks() {
        marks.setId("marks");
        marks.getStyleClass().add("view-note");
        marks.setMinWidth(USE_PREF_SIZE);
        marks.visibleProperty().bind(marks.textProperty().isNotEmpty());
        marks.managedProperty().bind(marks.visibleProperty());
        Nodes.tip(marks, MARKS);
        marks.setAccessibleHelp(MARKS);
        marks.accessibleTextProperty().bind(marks.textProperty());
        return Explain.set(marks, MARKS);
    }

    private HBox smoothing() {
        Slider slider = new Slider(0, MOST_SMOOTHING, 0);
        slider.setId("smoothing");
        slider.setPrefWidth(90);
        slider.setBlockIncrement(0.05);
        slider.valueProperty().bindBidirectional(model.smoothingProperty());
        Nodes.tip(slider, Texts.of("live.live-view.smoothing-weight-of-the"));
        Label value = new Label();
        value.getStyleClass().add("view-note");
        value.setMinWidth(34);
        value.textProperty()
                .bind(slider.valueProperty()
                        .map(w -> w.doubleValue() == 0
                                ? Texts.of("live.live-view.off")
                                : Numbers.decimals(w.doubleValue(), 2)));
        HBox group = Nodes.group(Nodes.labelled(Texts.of("live.live-view.smoothing"), slider), value);
        group.setMinWidth(USE_PREF_SIZE);
        return Explain.set(group, Texts.of("live.live-view.explain"));
    }

    private void describe() {
        arms.setArms(model.arms());
        spread.setDisable(model.seeds() < 2);
    }

    private void draw() {
        cards.values().forEach(card -> card.draw(model.note()));
        marks.setText(model.marksLegend());
    }

    /** Cards move, none is taken out, so that the keys stay where they are; the order of Tab is that of reading. */
    private void arrange() {
        LiveChart large = model.largeProperty().get();
        boolean alone = model.aloneProperty().get();
        ChartCard first = Objects.requireNonNull(cards.get(large));
        GridPane.setConstraints(first, 0, 0, Math.max(1, cards.size() - 1), 1);
        show(first, true);
        first.toFront();
        int column = 0;
        for (Map.Entry<LiveChart, ChartCard> card : cards.entrySet()) {
            if (card.getKey() != large) {
                GridPane.setConstraints(card.getValue(), column++, 1, 1, 1);
                show(card.getValue(), !alone);
                card.getValue().toFront();
            }
        }
        grid.getColumnConstraints().setAll(Collections.nCopies(column, column(100.0 / column)));
        grid.getRowConstraints().setAll(row(alone ? 100 : LARGE), row(alone ? 0 : 100 - LARGE));
        List<Node> left = new ArrayList<>(first.choices().controls());
        left.addAll(always);
        bar.show(left, List.of(ghosts.node(), first.choices().exports(), maximise));
    }

    private static void show(Node card, boolean shown) {
        card.setVisible(shown);
        card.setManaged(shown);
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private static RowConstraints row(double percent) {
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(percent);
        return row;
    }

    /** The large chart first. */
    @Override
    public List<Picture> pictures() {
        LiveChart large = model.largeProperty().get();
        return model.nothingYetProperty().get().isEmpty()
                ? Stream.concat(
                                Stream.of(large),
                                Arrays.stream(LiveChart.values()).filter(chart -> chart != large))
                        .map(chart -> new Picture(
                                chart.title(), Objects.requireNonNull(cards.get(chart)), model.sentence(chart), true))
                        .toList()
                : List.of();
    }
}
