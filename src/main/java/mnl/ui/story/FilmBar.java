package mnl.ui.story;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mnl.analysis.run.EpochText;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.ui.task.Replay;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Play, drag through the epochs, or follow the newest one: for all three pictures. */
final class FilmBar extends HBox {
    private final StoryViewModel model;
    private final Slider slider = new Slider(0, 1, 0);
    private final Label epoch = new Label();
    private boolean showing;

    FilmBar(StoryViewModel model) {
        this.model = model;
        Replay film = model.film();
        ToggleButton play = Nodes.icon(new ToggleButton(), Feather.PLAY, "Play how it came, epoch by epoch (P)");
        play.setId("story-play");
        play.graphicProperty()
                .bind(film.playingProperty().map(plays -> new FontIcon(plays ? Feather.PAUSE : Feather.PLAY)));
        play.selectedProperty().bindBidirectional(film.playingProperty());
        ToggleButton newest = new ToggleButton("Newest");
        newest.setId("story-newest");
        newest.setMinWidth(USE_PREF_SIZE);
        Nodes.tip(newest, "Always the newest epoch while training goes on (End)");
        newest.selectedProperty().bindBidirectional(film.followingProperty());
        slider.setId("story-epoch");
        slider.setBlockIncrement(1);
        Nodes.tip(slider, "Epoch to look at; arrow keys, or Page Up and Page Down from anywhere in the story");
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((o, was, now) -> {
            if (!showing) {
                film.pick((int) Math.round(now.doubleValue()));
            }
        });
        epoch.setId("story-epoch-text");
        epoch.getStyleClass().add("story-sentence");
        epoch.setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll("view-group", "story-film");
        getChildren().addAll(play, slider, epoch, newest);
        Explain.set(this, "The three pictures show one epoch: the newest while training, or any one before it.");
    }

    void show() {
        showing = true;
        slider.setMax(Math.max(1, model.film().countProperty().get() - 1));
        slider.setValue(model.film().indexProperty().get());
        showing = false;
        double at = model.epoch();
        epoch.setText(
                Double.isNaN(at)
                        ? ""
                        : "epoch " + EpochText.of(at) + " / " + model.layout().epochs());
    }
}
