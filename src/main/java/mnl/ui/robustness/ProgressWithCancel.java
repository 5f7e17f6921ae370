package mnl.ui.robustness;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** How far some work is, how long it still takes, and how to give it up; there only while it is under way. */
final class ProgressWithCancel extends HBox {
    private static final double BAR = 90;

    /**
     * @param name what is under way, as one word
     * @param id of the button that gives it up
     * @param work what it tells of
     */
    ProgressWithCancel(String name, String id, UnderWay work) {
        getStyleClass().add("view-group");
        ProgressBar progress = new ProgressBar();
        progress.setPrefWidth(BAR);
        progress.setMinWidth(BAR);
        progress.setAccessibleText(Texts.of("robustness.progress-with-cancel.spoken", name));
        progress.progressProperty().bind(work.shareProperty());
        Button button = Nodes.icon(
                new Button(Texts.of("robustness.progress-with-cancel.cancel")),
                Feather.X,
                Texts.of("robustness.progress-with-cancel.give-up", name));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> work.cancel());
        Label label = new Label(name);
        label.setMinWidth(USE_PREF_SIZE);
        Label timeLeft = new Label();
        timeLeft.setId(id + "-time-left");
        timeLeft.getStyleClass().add("view-note");
        timeLeft.setMinWidth(USE_PREF_SIZE);
        timeLeft.textProperty().bind(work.leftProperty());
        timeLeft.visibleProperty().bind(timeLeft.textProperty().isNotEmpty());
        timeLeft.managedProperty().bind(timeLeft.visibleProperty());
        getChildren().addAll(label, progress, timeLeft, button);
        visibleProperty().bind(work.shareProperty().greaterThanOrEqualTo(0));
        managedProperty().bind(visibleProperty());
    }
}
