package mnl.ui.dials;

import java.util.concurrent.Executor;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.ui.chart.BarChartPane;
import mnl.ui.dials.CeilingFeed.Ceilings;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;

/** The Bayes ceilings as bars, with their error and the blind spots in words. */
final class CeilingCard extends VBox {
    private static final double LEAST_HEIGHT = 150;

    private final BarChartPane bars;
    private final Label exactness = new Label();
    private final Label blind = new Label();

    /**
     * @param instead what stands where there is no estimate yet
     * @param background where exports are written
     */
    CeilingCard(ObservableStringValue instead, Executor background) {
        getStyleClass().add("chart-card");
        bars = new BarChartPane(background);
        bars.setId("dials-ceilings");
        bars.setTitleVisible(false);
        bars.emptyTextProperty().bind(instead);
        bars.setMinHeight(LEAST_HEIGHT);
        VBox.setVgrow(bars, Priority.ALWAYS);
        Label title = new Label(Texts.of("dials.ceiling-card.bayes-ceiling"));
        title.getStyleClass().add("card-title");
        exactness.setId("dials-exactness");
        exactness.getStyleClass().add("view-note");
        blind.setId("dials-blind");
        blind.setWrapText(true);
        blind.setMinHeight(USE_PREF_SIZE);
        blind.managedProperty().bind(blind.textProperty().isNotEmpty());
        HBox header = new HBox(title, Nodes.spacer(), exactness);
        header.getStyleClass().add("card-header");
        getChildren().addAll(header, bars, blind);
        Explain.set(this, Texts.of("dials.ceiling-card.explain"));
    }

    void show(Ceilings ceilings) {
        CeilingWords words = new CeilingWords(ceilings);
        bars.setFigure(words.bars());
        exactness.setText(words.exactness());
        blind.setText(words.blindSpots());
    }
}
