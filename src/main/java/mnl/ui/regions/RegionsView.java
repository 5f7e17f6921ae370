package mnl.ui.regions;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.figure.PointFigure;
import mnl.lab.story.StoryText;
import mnl.ui.chart.PointsPane;
import mnl.ui.style.FilmBar;
import mnl.ui.style.Filmed;
import mnl.ui.style.Nodes;
import mnl.ui.style.Presentable;
import mnl.ui.task.Explain;
import mnl.ui.task.Replay;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Where a modality goes blind: the plane of two classes with the decision regions of two arms, epoch by epoch. */
public final class RegionsView extends StackPane implements Presentable, Filmed {
    private static final String TITLE = Texts.of("regions.regions-view.where-a-modality-goes");

    private final RegionsViewModel model;
    private final PointsPane pane;
    private final RegionsBar bar;
    private final FilmBar film;
    private final Label sentence = new Label();
    private final Label note = new Label();
    private final VBox card;

    /**
     * @param model what is shown
     * @param background where files are written
     */
    public RegionsView(RegionsViewModel model, Executor background) {
        this.model = model;
        setId("regions");
        Nodes.styled(this);
        pane = new PointsPane(background);
        pane.setId("regions-picture");
        pane.setLegendVisible(true);
        pane.setOnPicked(hit -> model.pick(hit.panel(), hit.index()));
        VBox.setVgrow(pane, Priority.ALWAYS);
        bar = new RegionsBar(model, exports());
        film = new FilmBar(
                "regions",
                model.film(),
                model::epoch,
                () -> model.layout().epochs(),
                Texts.of("regions.regions-view.regions-are-kept-for"));
        sentence.setId("regions-sentence");
        sentence.getStyleClass().add("story-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        note.setId("regions-note");
        note.getStyleClass().add("view-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        card = new VBox(header(), pane, sentence, note, film);
        card.getStyleClass().add("story-picture");
        VBox.setVgrow(card, Priority.ALWAYS);
        Explain.set(pane, Texts.of("regions.regions-view.explain"));
        Label problem = Nodes.problem("regions-problem", model.problemProperty());
        VBox content = new VBox(bar, problem, card);
        content.getStyleClass().addAll("view", "story");
        content.setMinSize(0, 0);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> FilmBar.key(model.film(), event));
        getChildren().add(Nodes.orSentence(content, model.nothingYetProperty()));
        model.revisionProperty().addListener((o, was, now) -> draw());
        pane.pointedProperty().addListener((o, was, now) -> say(now));
        draw();
    }

    private Button exports() {
        Button exports =
                Nodes.icon(new Button(), Feather.DOWNLOAD, Texts.of("regions.regions-view.save-this-picture-as"));
        exports.setId("regions-export");
        exports.getStyleClass().addAll("button-icon", "flat");
        exports.setMinWidth(USE_PREF_SIZE);
        exports.setOnAction(e -> pane.contextMenu().show(exports, Side.BOTTOM, 0, 0));
        return exports;
    }

    private HBox header() {
        Label title = new Label(TITLE);
        title.getStyleClass().add("story-title");
        title.setMinWidth(USE_PREF_SIZE);
        HBox header = new HBox(title, Nodes.spacer(), Nodes.working(model.workingProperty()));
        header.getStyleClass().add("card-header");
        return header;
    }

    @Override
    public List<Picture> pictures() {
        return model.isAsked() ? List.of(new Picture(TITLE, card)) : List.of();
    }

    @Override
    public Replay film() {
        return model.film();
    }

    @Override
    public double epoch() {
        return model.epoch();
    }

    private void draw() {
        if (model.showingProperty().get() || !model.isThere()) {
            pane.setFigure(model.figure());
        }
        bar.choose();
        film.show();
        say(pane.pointedProperty().get());
    }

    private void say(PointFigure.Hit hit) {
        StoryText text = model.text();
        sentence.setText(hit == null ? text.lead() : model.words(hit.panel(), hit.index()));
        note.setText((text.more() + " " + model.note()).strip());
    }
}
