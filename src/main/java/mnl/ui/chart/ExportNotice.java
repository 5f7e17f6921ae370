package mnl.ui.chart;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/** Says for a few seconds, at the bottom of a chart, how an export or a copy ended. */
final class ExportNotice extends Label {
    private static final Duration SUCCESS = Duration.seconds(4);
    private static final Duration FAILURE = Duration.seconds(12);

    private final PauseTransition pause = new PauseTransition();

    ExportNotice() {
        getStyleClass().add("chart-notice");
        setId("chart-notice");
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
        setWrapText(true);
        pause.setOnFinished(event -> setVisible(false));
    }

    void show(String sentence, boolean success) {
        setText(sentence);
        setVisible(true);
        pause.setDuration(success ? SUCCESS : FAILURE);
        pause.playFromStart();
    }

    void place(double width, double height) {
        double room = Math.max(0, width - 16);
        double own = Math.min(room, prefWidth(-1));
        double tall = Math.min(height, prefHeight(own));
        resizeRelocate((width - own) / 2, height - tall - 8, own, tall);
    }
}
