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
import mnl.words.Texts;
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
        ToggleButton play = Nodes.icon(new ToggleButton(), Feather.PLAY, Texts.of("story.film-bar.play-how-it-came"));
        play.setId("story-play");
        play.graphicProperty()
                .bind(film.playingProperty().map(plays -> new FontIcon(plays ? Feather.PAUSE : Feather.PLAY)));
        play.selectedProperty().bindBidirectional(film.playingProperty());
        ToggleButton newest = new ToggleButton(Texts.of("story.film-bar.newest"));
        newest.setId("story-newest");
        newest.setMinWidth(USE_PREF_SIZE);
        Nodes.tip(newest, Texts.of("story.film-bar.always-the-newest-epoch"));
        newest.selectedProperty().bindBidirectional(film.followingProperty());
        slider.setId("story-epoch");
        slider.setBlockIncrement(1);
        Nodes.tip(slider, Texts.of("story.film-bar.epoch-to-look-at"));
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
        Explain.set(this, Texts.of("story.film-bar.explain"));
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
                        : Texts.of(
                                "story.film-bar.epoch",
                                EpochText.of(at),
                                model.layout().epochs()));
    }
}
