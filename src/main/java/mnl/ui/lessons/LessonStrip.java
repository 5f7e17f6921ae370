package mnl.ui.lessons;

import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
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
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The step of a lesson, below everything else: it takes room and covers nothing. */
public final class LessonStrip extends HBox {
    private final LessonsViewModel model;
    private final Label title = new Label();
    private final Label place = new Label();
    private final Label text = words("lesson-text", "lesson-words");
    private final Label question = words("lesson-question", "lesson-asked");
    private final FlowPane choices = new FlowPane();
    private final Label outcome = words("lesson-outcome", "lesson-told");
    private final Label waiting = words("lesson-waiting", "quiet");
    private final Button train = new Button();
    private final Button next = new Button();
    private final Button back;
    private @Nullable LessonQuestion shown;

    /** @param model the lesson that is taken */
    public LessonStrip(LessonsViewModel model) {
        this.model = model;
        setId("lesson");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(Texts.of("lessons.lesson-strip.spoken"));
        getStyleClass().add("lesson-strip");
        title.setId("lesson-title");
        title.getStyleClass().add("lesson-title");
        title.setWrapText(true);
        place.setId("lesson-place");
        place.getStyleClass().add("quiet");
        choices.setId("lesson-choices");
        choices.getStyleClass().add("lesson-choices");
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
        VBox head = new VBox(title, place);
        head.getStyleClass().add("lesson-head");
        VBox middle = new VBox(text, question, choices, outcome, waiting);
        middle.getStyleClass().add("lesson-middle");
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox buttons = new HBox(train, back, next, again, leave);
        buttons.getStyleClass().add("lesson-buttons");
        buttons.setMinWidth(USE_PREF_SIZE);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(head, middle, buttons);
        managedProperty().bind(visibleProperty());
        model.revisionProperty().addListener((o, was, now) -> show());
        show();
        model.courseProperty().addListener((o, was, now) -> {
            if (now != null) {
                Platform.runLater(this::takeKeys);
            }
        });
    }

    /** A lesson that is opened has the keys: what it asks for first is one press away. */
    private void takeKeys() {
        (train.isVisible() ? train : next).requestFocus();
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

    /** Takes Alt and a digit for the answers, wherever the keys are. */
    public void follow(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            String key = e.getCode().getName();
            if (isVisible() && e.isAltDown() && !e.isShortcutDown() && key.matches("[1-9]")) {
                model.choose(Integer.parseInt(key) - 1);
                e.consume();
            }
        });
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
        train.setVisible(model.isRunWanted());
        train.setManaged(model.isRunWanted());
        train.setText(
                model.isOtherUnderWay()
                        ? Texts.of("lessons.lesson-strip.stop-that-run-train")
                        : Texts.of("lessons.lesson-strip.train"));
        style(next, !model.isRunWanted() && done);
        showQuestion();
        showOutcome();
        waiting.setText(
                model.isVeiled()
                        ? Texts.of("lessons.lesson-strip.covered")
                        : done || model.isRunWanted()
                                ? ""
                                : Texts.of("lessons.lesson-strip.waiting-for", awaited(now)));
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

    private void showQuestion() {
        LessonQuestion asked = model.question();
        question.setVisible(asked != null);
        choices.setVisible(asked != null);
        choices.setManaged(asked != null);
        if (asked == null) {
            shown = null;
            return;
        }
        question.setText(asked.question());
        if (!asked.equals(shown)) {
            shown = asked;
            fill();
        }
        String predicted = model.predicted(asked);
        choices.getChildren().forEach(node -> {
            if (node instanceof ToggleButton choice) {
                choice.setSelected(choice.getUserData().equals(predicted));
            }
        });
    }

    private void fill() {
        ToggleGroup group = new ToggleGroup();
        choices.getChildren().clear();
        int number = 0;
        for (String each : model.choices()) {
            int index = number++;
            ToggleButton choice = new ToggleButton(each);
            choice.setId("lesson-choice-" + index);
            choice.setUserData(each);
            choice.setToggleGroup(group);
            choice.setOnAction(e -> model.choose(index));
            choices.getChildren().add(Nodes.tip(choice, Texts.of("lessons.lesson-strip.alt", each, index + 1)));
        }
    }

    private void showOutcome() {
        LessonQuestion asked = model.revealed();
        Revealed found = model.outcome().revealedProperty().get();
        String problem = model.outcome().problemProperty().get();
        outcome.setVisible(asked != null && !model.isRunWanted());
        if (asked == null) {
            return;
        }
        if (found == null) {
            outcome.setText(
                    problem.isEmpty() ? Texts.of("lessons.lesson-strip.measuring-the-finished-model") : problem);
            return;
        }
        String predicted = model.predicted(asked);
        String beside = predicted.isEmpty()
                ? ""
                : (predicted.equals(found.answer())
                        ? Texts.of("lessons.lesson-strip.you-said-and-so", predicted)
                        : Texts.of("lessons.lesson-strip.you-said", predicted));
        outcome.setText(Texts.of("lessons.lesson-strip.the-run", beside, found.answer(), found.numbers()));
    }
}
