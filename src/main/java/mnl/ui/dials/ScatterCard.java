package mnl.ui.dials;

import java.util.concurrent.Executor;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.figure.scatter.ScatterFigure;
import mnl.ui.chart.DrawingPane;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;

/** One modality's samples. */
final class ScatterCard extends VBox {
    private static final double LEAST_WIDTH = 220;
    private static final double LEAST_HEIGHT = 190;
    private static final double NAME_WIDTH = 90;

    private final Label name = new Label();
    private final Label explained = new Label();
    private final DrawingPane pane;

    ScatterCard(int modality, Executor background) {
        getStyleClass().add("chart-card");
        name.getStyleClass().add("card-title");
        name.setMinWidth(NAME_WIDTH);
        explained.setId("dials-explained-" + modality);
        explained.getStyleClass().add("view-note");
        pane = new DrawingPane(background);
        pane.setId("dials-scatter-" + modality);
        pane.setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        VBox.setVgrow(pane, Priority.ALWAYS);
        HBox header = new HBox(name, Nodes.spacer(), explained);
        header.getStyleClass().add("card-header");
        getChildren().addAll(header, pane);
        Explain.set(this, Texts.of("dials.scatter-card.explain"));
    }

    void show(String modality, String seen, ScatterFigure figure) {
        name.setText(modality);
        explained.setText(seen);
        pane.setFigure(figure);
    }
}
