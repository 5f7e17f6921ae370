package mnl.ui.noise;

import java.util.concurrent.Executor;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.ui.chart.BarChartPane;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Accuracies as bars and as numbers; both where there is room, else one or the other. */
final class AccuracyCard extends VBox {
    private static final double ROOM_FOR_BOTH = 20;

    private final BarChartPane bars;
    private final DifferenceTable table = new DifferenceTable();
    private final Label when = new Label();
    private final BooleanProperty numbersAllowed = new SimpleBooleanProperty(this, "numbersAllowed", true);

    AccuracyCard(Executor background) {
        bars = new BarChartPane(background);
        bars.setId("accuracies");
        bars.setTitleVisible(false);
        bars.setLegendVisible(false);
        bars.setEmptyText(Texts.of("noise.accuracy-card.no-answer"));
        getStyleClass().add("chart-card");
        setMinSize(0, 0);
        Label title = new Label(Texts.of("noise.accuracy-card.accuracy"));
        title.getStyleClass().add("card-title");
        when.setId("evaluated");
        when.getStyleClass().add("view-note");
        ToggleButton numbers = Nodes.icon(
                new ToggleButton(Texts.of("noise.accuracy-card.numbers")),
                Feather.LIST,
                Texts.of("noise.accuracy-card.accuracies-and-paired-differences"));
        numbers.setId("numbers");
        numbers.setMinWidth(USE_PREF_SIZE);
        numbers.getStyleClass().addAll("flat", "small-icon");
        HBox header = new HBox(title, when, Nodes.spacer(), numbers);
        header.getStyleClass().add("card-header");
        BooleanBinding both = heightProperty()
                .greaterThan(javafx.beans.binding.Bindings.createDoubleBinding(
                        () -> ROOM_FOR_BOTH * bars.getFont().getSize(), bars.fontProperty()));
        numbers.visibleProperty().bind(both.not().and(numbersAllowed));
        table.visibleProperty().bind(both.or(numbers.selectedProperty()).and(numbersAllowed));
        table.managedProperty().bind(table.visibleProperty());
        bars.visibleProperty()
                .bind(both.or(numbers.selectedProperty().and(numbersAllowed).not()));
        bars.managedProperty().bind(bars.visibleProperty());
        VBox.setVgrow(bars, Priority.ALWAYS);
        getChildren().addAll(header, bars, wide());
        Explain.set(this, Texts.of("noise.accuracy-card.explain"));
    }

    /** The table, to be scrolled sideways where many modalities make it wider than the card. */
    private ScrollPane wide() {
        ScrollPane pane = new ScrollPane(table);
        pane.getStyleClass().add("delta-scroll");
        pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMinHeight(USE_PREF_SIZE);
        pane.visibleProperty().bind(table.visibleProperty());
        pane.managedProperty().bind(table.visibleProperty());
        return pane;
    }

    /** Whether there may be numbers below the bars; they are too wide for the type of a presentation. */
    void allowNumbers(boolean allowed) {
        numbersAllowed.set(allowed);
    }

    void show(NoiseFigures figures, String baseline, String evaluated) {
        bars.setFigure(figures.accuracies());
        table.show(figures, baseline);
        when.setText(evaluated);
    }
}
