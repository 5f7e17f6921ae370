package mnl.ui.style;

import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mnl.analysis.run.EpochText;
import mnl.ui.task.Explain;
import mnl.ui.task.Replay;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Play, drag through the epochs, or follow the newest one. */
public final class FilmBar extends HBox {
    private final Replay film;
    private final DoubleSupplier epoch;
    private final IntSupplier epochs;
    private final Slider slider = new Slider(0, 1, 0);
    private final Label text = new Label();
    private boolean showing;

    /**
     * @param id what the ids of the controls begin with
     * @param film where the epochs stand
     * @param epoch that is shown; NaN for none
     * @param epochs that are planned; asked only while one is shown
     * @param explained what the film is of, a sentence
     */
    public FilmBar(String id, Replay film, DoubleSupplier epoch, IntSupplier epochs, String explained) {
        this.film = film;
        this.epoch = epoch;
        this.epochs = epochs;
        ToggleButton play = Nodes.icon(new ToggleButton(), Feather.PLAY, Texts.of("style.film-bar.play-how-it-came"));
        play.setId(id + "-play");
        play.graphicProperty()
                .bind(film.playingProperty().map(plays -> new FontIcon(plays ? Feather.PAUSE : Feather.PLAY)));
        play.selectedProperty().bindBidirectional(film.playingProperty());
        ToggleButton newest = new ToggleButton(Texts.of("style.film-bar.newest"));
        newest.setId(id + "-newest");
        newest.setMinWidth(USE_PREF_SIZE);
        Nodes.tip(newest, Texts.of("style.film-bar.always-the-newest-epoch"));
        newest.selectedProperty().bindBidirectional(film.followingProperty());
        slider.setId(id + "-epoch");
        slider.setBlockIncrement(1);
        Nodes.tip(slider, Texts.of("style.film-bar.epoch-to-look-at"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((o, was, now) -> {
            if (!showing) {
                film.pick((int) Math.round(now.doubleValue()));
            }
        });
        text.setId(id + "-epoch-text");
        text.getStyleClass().add("story-sentence");
        text.setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll("view-group", "story-film");
        getChildren().addAll(play, slider, text, newest);
        Explain.set(this, explained);
    }

    /** Shows where the film stands. */
    public void show() {
        showing = true;
        int last = film.countProperty().get() - 1;
        // Of one epoch the thumb stands at the end, where the newest one always is.
        slider.setMin(last < 1 ? -1 : 0);
        slider.setMax(Math.max(0, last));
        slider.setValue(film.indexProperty().get());
        showing = false;
        double at = epoch.getAsDouble();
        text.setText(Double.isNaN(at) ? "" : Texts.of("style.film-bar.epoch", EpochText.of(at), epochs.getAsInt()));
    }

    /** Page Up and Down, Home, End and P, pressed anywhere in a view; whether it was one of them. */
    public static boolean key(Replay film, KeyEvent event) {
        int at = film.indexProperty().get();
        switch (event.getCode()) {
            case PAGE_UP -> film.pick(at - 1);
            case PAGE_DOWN -> film.pick(at + 1);
            case HOME -> film.pick(0);
            case END -> film.followingProperty().set(true);
            case P -> {
                if (event.isShortcutDown() || event.isAltDown()) {
                    return false;
                }
                film.playingProperty().set(!film.playingProperty().get());
            }
            default -> {
                return false;
            }
        }
        event.consume();
        return true;
    }
}
