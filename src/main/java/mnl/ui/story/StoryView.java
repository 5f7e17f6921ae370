package mnl.ui.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.ui.chart.DrawingPane;
import mnl.ui.chart.PointsPane;
import mnl.ui.style.FilmBar;
import mnl.ui.style.Filmed;
import mnl.ui.style.IndexChoice;
import mnl.ui.style.Nodes;
import mnl.ui.style.Presentable;
import mnl.ui.task.Motion;
import mnl.ui.task.Replay;
import mnl.words.Texts;

/** What each modality knows, who teaches whom and what survives, on one page that shows one epoch. */
public final class StoryView extends StackPane implements Presentable, Filmed {
    private static final double LOWER = 0.32;

    /** Narrower pages, in units of the type, have the pictures one below the other. */
    private static final double NARROW = 54;

    /** Narrower ones have smaller type and their controls in two rows. */
    private static final double TIGHT = 66;

    /** Narrower pages have no room for a second pair of arms beside the choice of modalities. */
    private static final double BRIEF = 88;

    /** Lower pages, in units of the type, have smaller type, so that nothing needs to be scrolled. */
    private static final double ROOMY = 50;

    /** Even lower ones have the three pictures side by side. */
    private static final double FLAT = 36;

    /** Height of a picture among those below each other, which are scrolled anyway, in units of the type. */
    private static final double STACKED = 17;

    private static final List<Double> WHOLE = List.of(1.0);
    private static final List<Double> TWO = List.of(0.64, 0.36);
    private static final List<Double> THREE = List.of(0.42, 0.29, 0.29);

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private static final PseudoClass TIGHT_PAGE = PseudoClass.getPseudoClass("tight");

    /** A page with thumbnails has smaller words above them, so that they are seen without scrolling. */
    private static final PseudoClass GALLERY = PseudoClass.getPseudoClass("gallery");

    private final StoryViewModel model;
    private final PointsPane map;
    private final ArmsBar arms;
    private final IndexChoice target;
    private final PictureCard margins;
    private final PictureCard teaching;
    private final PictureCard survival;
    private final ThumbnailStrip thumbnails;
    private final FilmBar film;
    private final Label problem;
    private final HBox choices;
    private final VBox bars = new VBox();
    private final Columns page = new Columns();
    private final VBox left = new VBox();
    private final VBox side;
    private boolean tight;
    private boolean narrow;
    private boolean flat;

    /**
     * @param model what is shown
     * @param background where files are written and sounds are played
     * @param fxThread brings answers back
     */
    public StoryView(StoryViewModel model, Executor background, Executor fxThread) {
        this.model = model;
        setId("story");
        Nodes.styled(this);
        map = new PointsPane(background);
        arms = new ArmsBar(model);
        target = new IndexChoice(
                "story-class",
                Texts.of("story.story-view.the-class-whose-teaching"),
                index -> model.chooseClass(index - 1));
        margins = new PictureCard(StoryPicture.MARGINS, model, map);
        teaching = card(StoryPicture.TEACHING, background);
        survival = card(StoryPicture.SURVIVAL, background, Nodes.working(model.workingProperty()));
        thumbnails = new ThumbnailStrip(model, background, fxThread);
        film = new FilmBar(
                "story",
                model.film(),
                model::epoch,
                () -> model.layout().epochs(),
                Texts.of("story.story-view.the-three-pictures"));
        VBox.setVgrow(teaching.place(), Priority.ALWAYS);
        side = new VBox(teaching.place(), thumbnails);
        side.getStyleClass().add("story-side");
        left.getStyleClass().add("story-side");
        VBox.setVgrow(margins.place(), Priority.ALWAYS);
        map.setOnPicked(hit -> model.samples().pick(hit.panel(), hit.index()));
        map.setOnMissed(() -> toggle(margins));
        map.pointedProperty().addListener((o, was, now) -> {
            if (now == null) {
                model.samples().leave();
            } else {
                model.samples().point(now.panel(), now.index());
            }
        });
        ScrollPane scroll = Nodes.scrolling(page);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        problem = Nodes.problem("story-problem", model.problemProperty());
        choices = Nodes.group(arms, target.node());
        choices.setMinWidth(USE_PREF_SIZE);
        bars.getStyleClass().add("story-bars");
        survival.pane().prefHeightProperty().bind(page.heightProperty().multiply(LOWER));
        VBox content = new VBox(problem, scroll, bars);
        content.getStyleClass().addAll("view", "story");
        content.setMinSize(0, 0);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().add(Nodes.orSentence(content, model.nothingYetProperty()));
        widthProperty().addListener((o, was, now) -> fit());
        heightProperty().addListener((o, was, now) -> fit());
        thumbnails.visibleProperty().addListener((o, was, now) -> {
            pseudoClassStateChanged(GALLERY, now);
            teaching.forget();
        });
        pseudoClassStateChanged(GALLERY, thumbnails.isVisible());
        model.maximisedProperty().addListener((o, was, now) -> arrange());
        model.revisionProperty().addListener((o, was, now) -> draw());
        model.points().pointProperty().addListener((o, was, now) -> draw());
        arrange();
        draw();
    }

    private PictureCard card(StoryPicture picture, Executor background, Node... beside) {
        DrawingPane pane = new DrawingPane(background);
        PictureCard card = new PictureCard(picture, model, pane, beside);
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                toggle(card);
            }
        });
        return card;
    }

    /** A click into a picture gives it the whole page; one into a presented picture does nothing. */
    private static void toggle(PictureCard card) {
        if (card.isInPlace()) {
            card.toggle();
        }
    }

    private void fit() {
        double font = problem.getFont().getSize();
        boolean nowTight = getWidth() < TIGHT * font;
        pseudoClassStateChanged(TIGHT_PAGE, nowTight);
        pseudoClassStateChanged(LOW, nowTight || getHeight() < ROOMY * font);
        arms.setBrief(getWidth() < BRIEF * font);
        boolean nowNarrow = getWidth() < NARROW * font;
        boolean nowFlat = !nowNarrow && getHeight() < FLAT * font;
        if (nowTight != tight || nowNarrow != narrow || nowFlat != flat) {
            tight = nowTight;
            narrow = nowNarrow;
            flat = nowFlat;
            arrange();
        }
    }

    private void arrange() {
        StoryPicture whole = model.maximisedProperty().get();
        left.getChildren().clear();
        side.getChildren().setAll(teaching.place(), thumbnails);
        bars.getChildren().setAll(tight ? List.of(choices, film) : List.of(new HBox(film, choices)));
        HBox.setHgrow(film, Priority.ALWAYS);
        double least = narrow && whole == null ? STACKED * problem.getFont().getSize() : USE_COMPUTED_SIZE;
        List.of(margins, teaching, survival).forEach(card -> card.pane().setMinHeight(least));
        if (whole != null) {
            page.show(
                    WHOLE,
                    List.of(margins, teaching, survival).get(whole.number() - 1).place());
        } else if (narrow) {
            left.getChildren().setAll(margins.place(), side, survival.place());
            page.show(WHOLE, left);
        } else if (flat) {
            page.show(THREE, margins.place(), side, survival.place());
        } else {
            left.getChildren().setAll(margins.place(), survival.place());
            page.show(TWO, left, side);
        }
    }

    /** The one that has the whole view comes first. */
    @Override
    public List<Picture> pictures() {
        return Stream.of(margins, teaching, survival)
                .filter(card -> model.nothingYetProperty().get().isEmpty())
                .sorted(Comparator.comparing(PictureCard::isWhole).reversed())
                .map(card -> new Picture(card.title(), card))
                .toList();
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
        model.stillProperty().set(Motion.isReduced(this));
        StoryPoint point = model.points().pointProperty().get();
        margins.draw(point == null ? "" : point.words());
        teaching.draw("");
        survival.draw("");
        arms.show();
        film.show();
        if (model.choiceProperty().get() != null) {
            List<String> classes = new ArrayList<>(List.of(Texts.of("story.story-view.blindest-class")));
            model.layout().classNames().forEach(name -> classes.add(Texts.of("story.story-view.class", name)));
            target.show(classes, model.choiceProperty().get().target() + 1);
        }
    }

    private void key(KeyEvent event) {
        boolean whole = model.maximisedProperty().get() != null;
        if (!FilmBar.key(model.film(), event) && event.getCode() == KeyCode.ESCAPE && whole) {
            model.maximisedProperty().set(null);
            event.consume();
        }
    }
}
