package mnl.ui.robustness;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import mnl.ui.style.Nodes;
import org.kordamp.ikonli.feather.Feather;

/** How far some work is, how long it still takes, and how to give it up; there only while it is under way. */
final class ProgressWithCancel extends HBox {
    private static final double BAR = 90;

    /**
     * @param name what is under way, as one word
     * @param id of the button that gives it up
     * @param share 0 to 1, negative while nothing is under way
     * @param left how long it still takes, as far as that is known
     * @param cancel gives it up
     */
    ProgressWithCancel(
            String name, String id, ReadOnlyDoubleProperty share, ObservableStringValue left, Runnable cancel) {
        getStyleClass().add("view-group");
        ProgressBar progress = new ProgressBar();
        progress.setPrefWidth(BAR);
        progress.setMinWidth(BAR);
        progress.setAccessibleText(name + ": the share that is done");
        progress.progressProperty().bind(share);
        Button button = Nodes.icon(new Button("Cancel"), Feather.X, "Give up: " + name);
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> cancel.run());
        Label label = new Label(name);
        label.setMinWidth(USE_PREF_SIZE);
        Label timeLeft = new Label();
        timeLeft.setId(id + "-time-left");
        timeLeft.getStyleClass().add("view-note");
        timeLeft.setMinWidth(USE_PREF_SIZE);
        timeLeft.textProperty().bind(left);
        timeLeft.visibleProperty().bind(timeLeft.textProperty().isNotEmpty());
        timeLeft.managedProperty().bind(timeLeft.visibleProperty());
        getChildren().addAll(label, progress, timeLeft, button);
        visibleProperty().bind(share.greaterThanOrEqualTo(0));
        managedProperty().bind(visibleProperty());
    }
}
