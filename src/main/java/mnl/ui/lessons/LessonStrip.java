package mnl.ui.lessons;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.figure.text.Numbers;
import mnl.lab.lesson.Awaited;
import mnl.lab.lesson.Course;
import mnl.lab.lesson.Lesson;
import mnl.lab.lesson.LessonQuestion;
import mnl.lab.lesson.LessonStep;
import mnl.lab.lesson.Revealed;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The step of a lesson, below everything else: it takes room and covers nothing. */
public final class LessonStrip extends BorderPane {
    /** Narrower windows, in units of the type, have the buttons above what is said. */
    private static final double NARROW = 70;

    private final LessonsViewModel model;
    private final Label title = new Label();
    private final Label place = new Label();
    private final Label text = words("lesson-text", "lesson-words");
    private final AskedRow asked;
    private final Label outcome = words("lesson-outcome", "lesson-told");
    private final Label waiting = words("lesson-waiting", "quiet");
    private final Button train = new Button();
    private final Button next = new Button();
    private final Button back;
    private final HBox buttons;
    private final VBox side = new VBox();
    private final HBox above = new HBox();
    private final VBox middle = new VBox();
    private boolean narrow;

    /** @param model the lesson that is taken */
    public LessonStrip(LessonsViewModel model) {
        this.model = model;
        setId("lesson");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(Texts.of("lessons.lesson-strip.spoken"));
        getStyleClass().add("lesson-strip");
        title.setId("lesson-title");
        title.getStyleClass().add("lesson-title");
        title.setMinWidth(0);
        place.setId("lesson-place");
        place.getStyleClass().add("quiet");
        place.setMinWidth(USE_PREF_SIZE);
        asked = new AskedRow(model);
        back = icon(
                "lesson-step-back",
                Feather.CHEVRON_LEFT,
                Texts.of("lessons.lesson-strip.the-step-before-shift"),
                model::back);
        Button again = icon(
                "lesson-again",
                Feather.ROTATE_CCW,
                Texts.of("lessons.lesson-strip.start-this-lesson-again"),
                model::restart);
        Button leave =
                icon("lesson-close", Feather.X, Texts.of("lessons.lesson-strip.leave-the-lesson-it"), model::leave);
        next.setId("lesson-step-next");
        next.setMinWidth(USE_PREF_SIZE);
        next.setOnAction(e -> model.next());
        Nodes.tip(next, Texts.of("lessons.lesson-strip.the-next-step-f4"));
        train.setId("lesson-train");
        train.getStyleClass().add("accent");
        train.setMinWidth(USE_PREF_SIZE);
        train.setOnAction(e -> model.train());
        Nodes.tip(train, Texts.of("lessons.lesson-strip.puts-the-settings-of"));
        middle.getChildren().setAll(text, asked, outcome, waiting);
        middle.getStyleClass().add("lesson-middle");
        middle.setMinWidth(0);
        buttons = new HBox(place, Nodes.spacer(), train, back, next, again, leave);
        buttons.getStyleClass().add("lesson-buttons");
        buttons.setMinWidth(USE_PREF_SIZE);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(buttons, Priority.ALWAYS);
        side.getStyleClass().add("lesson-side");
        above.getStyleClass().add("lesson-above");
        setCenter(middle);
        // Both change in the middle of a beat, when no part may move.
        Stream.of(widthProperty(), place.fontProperty())
                .forEach(size -> size.addListener(observable -> Platform.runLater(this::arrange)));
        arrange();
        managedProperty().bind(visibleProperty());
        model.revisionProperty().addListener((o, was, now) -> show());
        show();
        model.courseProperty().addListener((o, was, now) -> {
            if (now != null) {
                Platform.runLater(this::takeKeys);
            }
        });
    }

    private void arrange() {
        boolean now = getWidth() < NARROW * place.getFont().getSize();
        if (now == narrow
                && !(side.getChildren().isEmpty() && above.getChildren().isEmpty())) {
            return;
        }
        narrow = now;
        boolean keys = hasKeysOnAButton();
        side.getChildren().clear();
        above.getChildren().clear();
        (now ? above : side).getChildren().setAll(title, buttons);
        setTop(now ? above : null);
        setRight(now ? null : side);
        if (keys) {
            takeKeys();
        }
        // Parts that came into another place get their type there first, and the height follows from it.
        Platform.runLater(this::requestLayout);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** As high as its words are at the width that is left for them. */
    @Override
    protected double computePrefHeight(double width) {
        if (width < 0) {
            return super.computePrefHeight(width);
        }
        double around = snappedTopInset() + snappedBottomInset();
        double inside = width - snappedLeftInset() - snappedRightInset();
        return narrow
                ? around + above.prefHeight(inside) + middle.prefHeight(inside)
                : around + Math.max(side.prefHeight(-1), middle.prefHeight(inside - side.prefWidth(-1)));
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    /** A lesson that is opened has the keys: what it asks for first is one press away. */
    public void takeKeys() {
        main().requestFocus();
    }

    /** What the step asks for first; it is marked, and Enter presses it as soon as the keys are here. */
    private Button main() {
        return train.isVisible() ? train : next;
    }

    /** Does what the step asks for first. */
    public void press() {
        main().fire();
    }

    private boolean hasKeysOnAButton() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner == train || owner == next;
    }

    private static Label words(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static Button icon(String id, Feather icon, String tip, Runnable action) {
        Button button = Nodes.icon(new Button(), icon, tip);
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    /** Takes Alt and a digit for the answers, wherever the keys are, and Escape to leave where nobody else wants it. */
    public void follow(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (isVisible() && e.getCode() == KeyCode.ESCAPE && !e.isConsumed()) {
                model.leave();
                e.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            String key = e.getCode().getName();
            if (isVisible() && e.isAltDown() && !e.isShortcutDown() && key.matches("[1-9]")) {
                model.choose(Integer.parseInt(key) - 1);
                e.consume();
            }
        });
    }

    /** Why what the views show is hidden; empty while it is in sight. */
    public String cover() {
        return switch (model.cover()) {
            case NONE -> "";
            case ASKED -> Texts.of("lessons.lesson-strip.cover-asked");
            case OTHER_RUN -> Texts.of("lessons.lesson-strip.cover-other-run", trainText());
        };
    }

    private String trainText() {
        return model.isOtherUnderWay()
                ? Texts.of("lessons.lesson-strip.stop-that-run-train")
                : Texts.of("lessons.lesson-strip.train");
    }

    private void show() {
        Course course = model.courseProperty().get();
        setVisible(course != null);
        if (course == null) {
            return;
        }
        Lesson lesson = course.lesson();
        int step = model.stepProperty().get();
        boolean last = step == lesson.steps().size() - 1;
        LessonStep now = model.now();
        title.setText(lesson.title());
        place.setText(Texts.of(
                "lessons.lesson-strip.step-of", step + 1, lesson.steps().size()));
        boolean done = model.happenedProperty().get();
        text.setText(done && now.then() != null ? now.then() : now.text());
        back.setDisable(step == 0);
        next.setText(
                !done
                        ? Texts.of("lessons.lesson-strip.go-on-anyway")
                        : last ? Texts.of("lessons.lesson-strip.finish") : Texts.of("lessons.lesson-strip.next"));
        Nodes.tip(
                next,
                last
                        ? Texts.of("lessons.lesson-strip.ends-the-lesson-f4")
                        : Texts.of("lessons.lesson-strip.the-next-step-f4"));
        boolean keys = hasKeysOnAButton();
        train.setVisible(model.isRunWanted());
        train.setManaged(model.isRunWanted());
        train.setText(trainText());
        style(next, !model.isRunWanted() && done);
        if (keys) {
            takeKeys();
        }
        asked.show();
        showOutcome();
        waiting.setText(done || model.isRunWanted() ? "" : Texts.of("lessons.lesson-strip.waiting-for", awaited(now)));
        waiting.setVisible(!waiting.getText().isEmpty());
    }

    private static void style(Button button, boolean accent) {
        button.getStyleClass().remove("accent");
        if (accent) {
            button.getStyleClass().add("accent");
        }
    }

    private static String awaited(LessonStep step) {
        Awaited await = Objects.requireNonNull(step.await());
        return switch (await.event()) {
            case RUN_STARTED -> Texts.of("lessons.lesson-strip.the-run-to-start");
            case EPOCH_REACHED -> Texts.of("lessons.lesson-strip.epoch", await.epoch());
            case RUN_ENDED -> Texts.of("lessons.lesson-strip.the-end-of-the");
            case VIEW_SHOWN -> Texts.of("lessons.lesson-strip.the-view", step.view());
            case TARGET_USED ->
                await.atLeast() == null
                        ? Texts.of("lessons.lesson-strip.you-to-use-what")
                        : Texts.of("lessons.lesson-strip.you-to-move-it", Numbers.plain(await.atLeast()));
        };
    }

    private void showOutcome() {
        LessonQuestion revealed = model.revealed();
        Revealed found = model.outcome().revealedProperty().get();
        String problem = model.outcome().problemProperty().get();
        outcome.setVisible(revealed != null && !model.isRunWanted());
        if (revealed == null) {
            return;
        }
        if (found == null) {
            String still = model.isAnswerable()
                    ? Texts.of("lessons.lesson-strip.measuring-the-finished-model")
                    : Texts.of("lessons.lesson-strip.comes-with-the-end");
            outcome.setText(problem.isEmpty() ? still : problem);
            return;
        }
        String predicted = model.predicted(revealed);
        String beside = predicted.isEmpty()
                ? ""
                : (predicted.equals(found.answer())
                        ? Texts.of("lessons.lesson-strip.you-said-and-so", predicted)
                        : Texts.of("lessons.lesson-strip.you-said", predicted));
        outcome.setText(
                Texts.together(beside, Texts.of("lessons.lesson-strip.the-run", found.answer(), found.numbers())));
    }
}
