package mnl.ui.live;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.figure.text.Numbers;
import mnl.ui.style.ArmLegend;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;

/** Four linked charts of the current run: loss, accuracy, UCoM and who guides whom. */
public final class LiveView extends StackPane {
    private static final double MOST_SMOOTHING = 0.95;
    private static final String MARKS =
            "Where the schedule's rules acted on an arm: the mean epoch over its seeds, in the arm's colour,"
                    + " on its first curve of a chart. The arms panel tells the range of epochs.";

    private final LiveViewModel model;
    private final ArmLegend arms;
    private final Label seeds = new Label();
    private final Label marks = new Label();
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
            cards.put(chart, new ChartCard(chart, model, background));
        }
        grid.getStyleClass().add("view-grid");
        VBox.setVgrow(grid, Priority.ALWAYS);
        VBox content = new VBox(bar(), grid);
        content.getStyleClass().add("view");
        content.setMinSize(0, 0);
        Nodes.styled(this);
        getChildren().add(Nodes.orSentence(content, model.nothingYetProperty()));
        model.revisionProperty().addListener((o, old, now) -> draw());
        model.linesProperty().addListener((o, old, now) -> describe());
        model.maximisedProperty().addListener((o, old, now) -> arrange());
        arrange();
        describe();
        draw();
    }

    private FlowPane bar() {
        seeds.getStyleClass().add("view-note");
        seeds.setMinWidth(USE_PREF_SIZE);
        marks.setId("marks");
        marks.getStyleClass().add("view-note");
        marks.setMinWidth(USE_PREF_SIZE);
        marks.visibleProperty().bind(marks.textProperty().isNotEmpty());
        marks.managedProperty().bind(marks.visibleProperty());
        Nodes.tip(marks, MARKS);
        marks.setAccessibleHelp(MARKS);
        marks.accessibleTextProperty().bind(marks.textProperty());
        Explain.set(marks, MARKS);
        FlowPane bar = new FlowPane();
        bar.getStyleClass().add("view-bar");
        bar.getChildren().addAll(Nodes.wrapIn(bar, arms.node()), smoothing(), seeds, marks);
        return bar;
    }

    private HBox smoothing() {
        Slider slider = new Slider(0, MOST_SMOOTHING, 0);
        slider.setId("smoothing");
        slider.setPrefWidth(90);
        slider.setBlockIncrement(0.05);
        slider.valueProperty().bindBidirectional(model.smoothingProperty());
        Nodes.tip(slider, "Smoothing: weight of the past in an exponential mean, 0 (raw) to 0.95");
        Label value = new Label();
        value.getStyleClass().add("view-note");
        value.setMinWidth(34);
        value.textProperty()
                .bind(slider.valueProperty()
                        .map(w -> w.doubleValue() == 0 ? "off" : Numbers.decimals(w.doubleValue(), 2)));
        HBox group = Nodes.group(Nodes.labelled("Smoothing", slider), value);
        group.setMinWidth(USE_PREF_SIZE);
        return Explain.set(
                group,
                "Exponential mean m_t = w · m_{t−1} + (1 − w) · y_t over the epochs. The raw curve stays visible behind"
                        + " it; 0 shows raw data only.");
    }

    private void describe() {
        arms.setArms(model.arms());
        int count = model.seeds();
        seeds.setText(count == 0 ? "" : count == 1 ? "one seed, no band" : "mean and 95% band, " + model.over());
    }

    private void draw() {
        cards.values().forEach(ChartCard::draw);
        marks.setText(model.marksLegend());
    }

    private void arrange() {
        LiveChart only = model.maximisedProperty().get();
        grid.getChildren().clear();
        int side = only == null ? 2 : 1;
        grid.getColumnConstraints().setAll(java.util.Collections.nCopies(side, column(side)));
        grid.getRowConstraints().setAll(java.util.Collections.nCopies(side, row(side)));
        if (only != null) {
            grid.add(cards.get(only), 0, 0);
            return;
        }
        int place = 0;
        for (ChartCard card : cards.values()) {
            grid.add(card, place % 2, place / 2);
            place++;
        }
    }

    private static ColumnConstraints column(int side) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100.0 / side);
        return column;
    }

    private static RowConstraints row(int side) {
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(100.0 / side);
        return row;
    }
}
