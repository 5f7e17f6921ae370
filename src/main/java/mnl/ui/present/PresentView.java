package mnl.ui.present;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import mnl.ui.style.Nodes;
import mnl.ui.style.Presentable;
import mnl.ui.style.Presentable.Picture;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** One picture, as large as the screen lets it be; pictures are lent by their views and given back. */
public final class PresentView extends StackPane {
    private final Deck deck;
    private final Label title = new Label();
    private final StackPane holder = new StackPane();
    private final Pen pen = new Pen();
    private final Spotlight spotlight = new Spotlight();
    private final Region blank = new Region();
    private final SpeakerStrip strip;
    private final BooleanProperty lit = new SimpleBooleanProperty(this, "lit");
    private Runnable giveBack = () -> {};
    private int picture;
    private boolean under;

    /**
     * @param deck the views
     * @param legend what the colours mean
     * @param run controls of the run, for the strip
     * @param leave ends the presentation
     */
    public PresentView(Deck deck, Node legend, Node run, Runnable leave) {
        this.deck = deck;
        setId("presentation-view");
        getStyleClass().add("presentation");
        title.setId("presentation-title");
        title.getStyleClass().add("presentation-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, legend);
        head.getStyleClass().add("presentation-head");
        HBox.setHgrow(legend, Priority.ALWAYS);
        holder.setMinSize(0, 0);
        BorderPane page = Nodes.styled(new BorderPane(holder));
        page.setTop(head);
        page.getStyleClass().addAll("view", "presentation-page");
        page.setMinSize(0, 0);
        blank.setId("presentation-blank");
        blank.getStyleClass().add("presentation-blank");
        blank.setVisible(false);
        strip = new SpeakerStrip(run);
        strip.button(
                Texts.of("present.present-view.back"),
                Feather.CHEVRON_LEFT,
                Texts.of("present.present-view.the-view-before-left"),
                () -> turn(-1));
        strip.button(
                Texts.of("present.present-view.on"),
                Feather.CHEVRON_RIGHT,
                Texts.of("present.present-view.the-next-view-right"),
                () -> turn(1));
        strip.button(
                Texts.of("present.present-view.up"),
                Feather.CHEVRON_UP,
                Texts.of("present.present-view.the-picture-before-up"),
                () -> leaf(-1));
        strip.button(
                Texts.of("present.present-view.down"),
                Feather.CHEVRON_DOWN,
                Texts.of("present.present-view.the-next-picture-down"),
                () -> leaf(1));
        strip.toggle(
                Texts.of("present.present-view.draw"),
                Feather.EDIT_2,
                Texts.of("present.present-view.pen-drag-to-draw"),
                pen.heldProperty());
        strip.toggle(
                Texts.of("present.present-view.light"),
                Feather.SUN,
                Texts.of("present.present-view.spotlight-at-the-pointer"),
                lit);
        strip.button(
                Texts.of("present.present-view.dark"),
                Feather.SQUARE,
                Texts.of("present.present-view.blank-the-screen-and"),
                this::toggleBlank);
        strip.leaveButton(leave);
        spotlight.visibleProperty().bind(lit);
        StackPane.setAlignment(strip, Pos.BOTTOM_CENTER);
        getChildren().addAll(page, spotlight, pen, blank, strip);
        addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::moved);
    }

    private void moved(MouseEvent event) {
        strip.wake();
        spotlight.at(event.getX(), event.getY());
    }

    /** Shows the view that is in front, its first picture first. */
    public void begin() {
        under = true;
        picture = 0;
        show();
    }

    /** Gives back what was lent. */
    public void end() {
        under = false;
        pen.clear();
        pen.heldProperty().set(false);
        lit.set(false);
        blank.setVisible(false);
        strip.hide();
        release();
    }

    private void release() {
        holder.getChildren().clear();
        giveBack.run();
        giveBack = () -> {};
    }

    /** Goes to another view. */
    public void turn(int step) {
        release();
        pen.clear();
        picture = 0;
        deck.show(Math.floorMod(deck.at() + step, deck.size()));
        refresh();
    }

    /** Goes to another picture of the view. */
    public void leaf(int step) {
        go(picture + step);
    }

    /** Goes to a picture of the view by its place; past the last one comes the first. */
    public void go(int place) {
        pen.clear();
        picture = place;
        refresh();
    }

    /** Looks anew at what the view offers, as when a run begins; the pictures may be other ones. */
    public void refresh() {
        if (under) {
            release();
            show();
        }
    }

    private void show() {
        Node view = deck.view();
        List<Picture> pictures = Presentable.of(view);
        picture = Math.floorMod(picture, pictures.size());
        Picture shown = pictures.get(picture);
        giveBack = shown.node() == view ? deck.lend() : Borrowed.take(shown.node());
        holder.getChildren().setAll(shown.node());
        title.setText(deck.title());
        String of = pictures.size() == 1 ? "" : Texts.of("present.present-view.of", picture + 1, pictures.size());
        String name = shown.title().isEmpty() ? "" : ": " + shown.title();
        strip.say(deck.title() + name + of);
    }

    public void toggleBlank() {
        blank.setVisible(!blank.isVisible());
    }

    public void togglePen() {
        pen.heldProperty().set(!pen.heldProperty().get());
    }

    public void toggleLight() {
        lit.set(!lit.get());
    }

    public void clearInk() {
        pen.clear();
    }
}
