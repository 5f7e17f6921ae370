package mnl.ui.lessons;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.lab.lesson.Course;
import mnl.lab.lesson.Lesson;
import mnl.lab.lesson.LessonProgress;
import mnl.ui.style.Nodes;
import mnl.words.Texts;

/** Every lesson as a card, with how far somebody is. */
public final class LessonChooser extends ScrollPane {

    /**
     * @param lessons that can be taken
     * @param progress how far somebody is in each
     * @param open takes the one that is chosen
     * @param print writes the worksheet of one
     */
    public LessonChooser(List<Course> lessons, LessonProgress progress, Consumer<Course> open, Consumer<Course> print) {
        setId("lesson-chooser");
        FlowPane cards = new FlowPane();
        cards.getStyleClass().add("lesson-cards");
        cards.setAlignment(Pos.TOP_CENTER);
        lessons.forEach(each -> cards.getChildren().add(card(each, progress.of(each.lesson()), open, print)));
        setContent(cards);
        setFitToWidth(true);
        getStyleClass().add("delta-scroll");
    }

    /** Gives the keys to the first lesson: Enter begins it. */
    public void takeKeys() {
        if (lookup(".accent") instanceof Button start) {
            start.requestFocus();
        }
    }

    private static VBox card(Course course, LessonProgress.Place place, Consumer<Course> open, Consumer<Course> print) {
        Lesson lesson = course.lesson();
        Label title = words(lesson.title(), "lesson-title");
        Label about = words(lesson.about(), "lesson-about");
        VBox.setVgrow(about, Priority.ALWAYS);
        about.setMaxHeight(Double.MAX_VALUE);
        Label far = words(
                place.finished()
                        ? Texts.of(
                                "lessons.lesson-chooser.minutes-steps-finished",
                                lesson.minutes(),
                                lesson.steps().size())
                        : Texts.of(
                                "lessons.lesson-chooser.minutes-steps",
                                lesson.minutes(),
                                lesson.steps().size()),
                "quiet");
        boolean begun = place.step() > 0 && !place.finished();
        Button start = new Button(
                begun
                        ? Texts.of("lessons.lesson-chooser.go-on-at-step", place.step() + 1)
                        : Texts.of("lessons.lesson-chooser.start"));
        start.setId("lesson-open-" + lesson.id());
        start.getStyleClass().add("accent");
        start.setOnAction(e -> open.accept(course));
        Nodes.tip(start, Texts.of("lessons.lesson-chooser.opens-the-lesson", lesson.title()));
        Button sheet = new Button(Texts.of("lessons.lesson-chooser.worksheet"));
        sheet.setId("lesson-sheet-" + lesson.id());
        sheet.setOnAction(e -> print.accept(course));
        Nodes.tip(sheet, Texts.of("lessons.lesson-chooser.a-page-for-paper", lesson.title()));
        HBox buttons = Nodes.group(start, sheet);
        VBox card = new VBox(title, about, far, buttons);
        card.getStyleClass().add("lesson-card");
        return card;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
