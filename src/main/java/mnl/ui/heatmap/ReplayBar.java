package mnl.ui.heatmap;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mnl.analysis.run.EpochText;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.ui.task.Replay;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Play, scrub through the epochs, or follow the newest one. */
final class ReplayBar extends HBox {
    private final HeatmapViewModel model;
    private final Slider slider = new Slider(0, 1, 0);
    private final Label epoch = new Label();
    private boolean showing;

    ReplayBar(HeatmapViewModel model) {
        this.model = model;
        Replay replay = model.replay();
        ToggleButton play =
                Nodes.icon(new ToggleButton(), Feather.PLAY, Texts.of("heatmap.replay-bar.replay-how-the-profiles"));
        play.setId("play");
        play.selectedProperty().bindBidirectional(replay.playingProperty());
        ToggleButton follow = new ToggleButton(Texts.of("heatmap.replay-bar.newest"));
        follow.setId("follow");
        Nodes.tip(follow, Texts.of("heatmap.replay-bar.always-show-the-newest"));
        follow.selectedProperty().bindBidirectional(replay.followingProperty());
        slider.setId("epoch");
        slider.setBlockIncrement(1);
        Nodes.tip(slider, Texts.of("heatmap.replay-bar.epoch-to-look-at"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((o, old, now) -> {
            if (!showing) {
                replay.pick((int) Math.round(now.doubleValue()));
            }
        });
        epoch.setMinWidth(90);
        getStyleClass().add("view-group");
        getChildren().addAll(play, slider, epoch, follow);
        Explain.set(this, Texts.of("heatmap.replay-bar.explain"));
    }

    void show() {
        showing = true;
        slider.setMax(Math.max(1, model.replay().countProperty().get() - 1));
        slider.setValue(model.replay().indexProperty().get());
        showing = false;
        double at = model.epoch();
        epoch.setText(Double.isNaN(at) ? "" : Texts.of("heatmap.replay-bar.epoch", EpochText.of(at)));
    }
}
