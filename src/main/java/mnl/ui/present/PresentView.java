package mnl.ui.present;

import java.util.List;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import mnl.ui.style.Filmed;
import mnl.ui.style.Nodes;
import mnl.ui.style.Presentable;
import mnl.ui.style.Presentable.Picture;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One picture, as large as the screen lets it be; pictures are lent by their views and given back. */
public final class PresentView extends StackPane {
    private final Deck deck;
    private final PageHead head;
    private final Label says = new Label();
    private final Label cover = new Label();
    private final Label notice = new Label();
    private final PauseTransition noticed = new PauseTransition(Duration.seconds(4));
    private final StackPane holder = new StackPane();
    private final Pen pen = new Pen();
    private final Spotlight spotlight = new Spotlight();
    private final Region blank = new Region();
    private final SpeakerStrip strip;
    private final BooleanProperty lit = new SimpleBooleanProperty(this, "lit");
    private Runnable giveBack = () -> {};
    private @Nullable Filmed filmed;
    private boolean arms;
    private int picture;
    private boolean under;
    private boolean pointed;

    /**
     * @param deck the views
     * @param legend what the arms' colours mean
     * @param about the run whose numbers are presented
     * @param run controls of the run, for the strip
     * @param leave ends the presentation
     */
    public PresentView(Deck deck, Node legend, RunOnShow about, Node run, Runnable leave) {
        this.deck = deck;
        setId("presentation-view");
        getStyleClass().add("presentation");
        setMinSize(0, 0);
        head = new PageHead(legend, about);
        says.setId("presentation-says");
        says.getStyleClass().add("presentation-says");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        says.visibleProperty()
                .bind(says.textProperty().isNotEmpty().and(cover.textProperty().isEmpty()));
        says.managedProperty().bind(says.visibleProperty());
        cover.setId("presentation-cover");
        cover.getStyleClass().add("presentation-says");
        cover.setWrapText(true);
        cover.visibleProperty().bind(cover.textProperty().isNotEmpty());
        holder.setMinSize(0, 0);
        holder.visibleProperty().bind(cover.visibleProperty().not());
        BorderPane page = Nodes.styled(new BorderPane(new StackPane(holder, cover)));
        page.setTop(head);
        page.setBottom(says);
        page.getStyleClass().addAll("view", "presentation-page");
        page.setMinSize(0, 0);
        notice.setId("presentation-notice");
        notice.getStyleClass().add("presentation-notice");
        notice.setMouseTransparent(true);
        notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
        noticed.setOnFinished(e -> notice.setText(""));
        StackPane.setAlignment(notice, Pos.TOP_CENTER);
        blank.setId("presentation-blank");
        blank.getStyleClass().add("presentation-blank");
        blank.setVisible(false);
        strip = new SpeakerStrip(run);
        strip.button(
                Texts.of("present.present-view.film"),
                Feather.FILM,
                Texts.of("present.present-view.play-the-film"),
                this::toggleFilm);
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
        getChildren().addAll(page, spotlight, pen, blank, strip, notice);
        addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::moved);
    }

    private void moved(MouseEvent event) {
        strip.wake();
        pointed = true;
        spotlight.at(event.getX(), event.getY());
    }

    /** Says something for a few seconds. */
    public void say(String sentence) {
        notice.setText(sentence);
        noticed.playFromStart();
    }

    /** Hides the picture, and says why; empty shows it. */
    public void cover(String why) {
        cover.setText(why);
        head.show(deck.title(), arms && why.isEmpty(), filmed);
    }

    /** Says anew of which run and epoch the page is. */
    public void tell() {
        if (under) {
            head.tell();
        }
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
        notice.setText("");
        head.forget();
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
        arms = shown.arms();
        filmed = view instanceof Filmed film ? film : null;
        says.setText(shown.says());
        boolean named = Stream.of(".card-title", ".story-title")
                .anyMatch(each -> shown.node().lookup(each) != null);
        String page = shown.title().isEmpty()
                ? deck.title()
                : Texts.of("present.present-view.picture", deck.title(), shown.title());
        head.show(named ? deck.title() : page, arms && cover.getText().isEmpty(), filmed);
        strip.say(
                pictures.size() == 1 ? page : Texts.of("present.present-view.of", page, picture + 1, pictures.size()));
    }

    /** Goes to the picture that holds a node; where none does, nothing changes. */
    public void bring(Node part) {
        List<Picture> pictures = Presentable.of(deck.view());
        for (int i = 0; i < pictures.size(); i++) {
            if (holds(pictures.get(i).node(), part)) {
                go(i);
                return;
            }
        }
    }

    private static boolean holds(Node picture, Node part) {
        for (Node at = part; at != null; at = at.getParent()) {
            if (at == picture) {
                return true;
            }
        }
        return false;
    }

    /** Plays the film of the view that shows, or stops it. */
    public void toggleFilm() {
        if (filmed == null) {
            say(Texts.of("present.present-view.no-film"));
        } else {
            filmed.film().playingProperty().set(!filmed.film().playingProperty().get());
        }
    }

    /** Goes on in the film of the view that shows, or back. */
    public void wind(int measurements) {
        if (filmed != null) {
            filmed.film().pick(filmed.film().indexProperty().get() + measurements);
        }
    }

    public void toggleBlank() {
        blank.setVisible(!blank.isVisible());
    }

    public void togglePen() {
        pen.heldProperty().set(!pen.heldProperty().get());
    }

    public void toggleLight() {
        lit.set(!lit.get());
        if (!pointed) {
            spotlight.at(getWidth() / 2, getHeight() / 2);
        }
    }

    public void clearInk() {
        pen.clear();
    }
}
