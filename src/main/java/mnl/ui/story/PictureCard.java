package mnl.ui.story;

import java.util.Locale;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.lab.story.StoryText;
import mnl.ui.chart.DrawingPane;
import mnl.ui.style.Enlargeable;
import mnl.ui.style.Nodes;
import mnl.ui.style.formula.MathText;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/**
 * One of the three pictures: its heading, its choices, the picture, and what it shows in words. It stands in a place of its own,
 * which the page arranges; whoever borrows the card takes it out of there, whatever the page does meanwhile.
 */
final class PictureCard extends VBox implements Enlargeable {
    private final StoryPicture picture;
    private final StoryViewModel model;
    private final DrawingPane pane;
    private final SteadyLabel sentence = new SteadyLabel();
    private final Label note;
    private String said = "";
    private final MathText explanation;
    private final StackPane place = new StackPane();

    /** @param beside what else stands in its header */
    PictureCard(StoryPicture picture, StoryViewModel model, DrawingPane pane, Node... beside) {
        this.picture = picture;
        this.model = model;
        this.pane = pane;
        String name = picture.name().toLowerCase(Locale.ROOT);
        setId("story-" + name);
        pane.setId("story-picture-" + name);
        pane.setLegendVisible(true);
        VBox.setVgrow(pane, Priority.ALWAYS);
        sentence.setId("story-sentence-" + name);
        sentence.getStyleClass().add("story-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        explanation = new MathText(picture.explanation());
        explanation.getStyleClass().addAll("view-note", "quiet");
        explanation.setMinHeight(USE_PREF_SIZE);
        note = new Label(picture.note());
        note.getStyleClass().add("view-note");
        note.setMinWidth(0);
        note.widthProperty()
                .addListener((o, was, now) -> note.setVisible(Math.ceil(now.doubleValue()) >= note.prefWidth(-1)));
        getStyleClass().add("story-picture");
        setMinWidth(0);
        getChildren().addAll(header(name, beside), pane, sentence, explanation);
        Explain.set(this, picture.explanation());
        place.setMinWidth(0);
        place.getChildren().add(this);
        parentProperty().addListener((o, was, now) -> {
            if (now != null) {
                showWhole();
                draw(said);
            }
        });
        model.maximisedProperty().addListener((o, was, now) -> showWhole());
        showWhole();
    }

    String title() {
        return picture.title();
    }

    private HBox header(String name, Node... beside) {
        Label number = new Label(String.valueOf(picture.number()));
        Label title = new Label(picture.title());
        number.getStyleClass().addAll("story-title", "story-number");
        title.getStyleClass().add("story-title");
        title.setMinWidth(USE_PREF_SIZE);
        Hyperlink more = new Hyperlink(Texts.of("story.picture-card.more"));
        more.setId("story-more-" + name);
        more.setMinWidth(USE_PREF_SIZE);
        more.setOnAction(e -> toggle());
        more.visibleProperty().bind(parentProperty().isEqualTo(place));
        more.textProperty()
                .bind(model.maximisedProperty()
                        .map(whole -> Texts.of("story.picture-card.less"))
                        .orElse(Texts.of("story.picture-card.more")));
        Nodes.tip(more, Texts.of("story.picture-card.the-whole-picture-with"));
        HBox header = new HBox(number, title, note, Nodes.spacer());
        header.getChildren().addAll(beside);
        header.getChildren().addAll(more, exports(name), maximise(name));
        header.getStyleClass().add("card-header");
        return header;
    }

    private Button exports(String name) {
        Button button = Nodes.icon(new Button(), Feather.DOWNLOAD, Texts.of("story.picture-card.save-this-picture-as"));
        button.setId("story-export-" + name);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> pane.contextMenu().show(button, Side.BOTTOM, 0, 0));
        return button;
    }

    private ToggleButton maximise(String name) {
        ToggleButton button = Nodes.icon(
                new ToggleButton(), Feather.MAXIMIZE_2, Texts.of("story.picture-card.give-this-picture-the"));
        button.setId("story-maximise-" + name);
        button.getStyleClass().addAll("button-icon", "flat", "small-icon");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> toggle());
        model.maximisedProperty().addListener((o, was, now) -> button.setSelected(now == picture));
        return button;
    }

    @Override
    public void enlarge(boolean whole) {
        if (whole != isWhole()) {
            toggle();
        }
    }

    /** The whole view for this picture, or for all of them again. */
    void toggle() {
        model.maximisedProperty().set(model.maximisedProperty().get() == picture ? null : picture);
    }

    private void showWhole() {
        boolean whole = isLarge();
        explanation.setVisible(whole);
        explanation.setManaged(whole);
        sentence.forget();
        getStyleClass().removeAll("story-whole");
        if (whole) {
            getStyleClass().add("story-whole");
        }
    }

    /** The sentence takes no more room than its words need now. */
    void forget() {
        sentence.forget();
    }

    /** Whether it has the whole view, and not a screen, where there is room for few words in large type. */
    private boolean isLarge() {
        return isWhole() && isInPlace();
    }

    /** Whether it has the whole view. */
    boolean isWhole() {
        return model.maximisedProperty().get() == picture;
    }

    /** Shows what there is by now; other words stand in place of the sentence where there are any. */
    void draw(String instead) {
        pane.setFigure(model.figure(picture));
        StoryText text = model.text(picture);
        said = instead;
        boolean whole = isLarge();
        sentence.setText(!instead.isEmpty() ? instead : whole ? text.whole() : text.lead());
    }

    /** Where it stands on the page. */
    Region place() {
        return place;
    }

    /** Whether it stands there, and not on the screen of a presentation. */
    boolean isInPlace() {
        return getParent() == place;
    }

    DrawingPane pane() {
        return pane;
    }
}
