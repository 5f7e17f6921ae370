package mnl.ui.lessons;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.lab.lesson.Lesson;
import mnl.lab.lesson.LessonProgress;
import mnl.ui.style.Nodes;

/** Every lesson as a card, with how far somebody is. */
public final class LessonChooser extends ScrollPane {

    /**
     * @param lessons that can be taken
     * @param progress how far somebody is in each
     * @param open takes the one that is chosen
     */
    public LessonChooser(List<Lesson> lessons, LessonProgress progress, Consumer<Lesson> open) {
        setId("lesson-chooser");
        FlowPane cards = new FlowPane();
        cards.getStyleClass().add("lesson-cards");
        lessons.forEach(lesson -> cards.getChildren().add(card(lesson, progress.of(lesson), open)));
        setContent(cards);
        setFitToWidth(true);
        getStyleClass().add("delta-scroll");
    }

    private static VBox card(Lesson lesson, LessonProgress.Place place, Consumer<Lesson> open) {
        Label title = words(lesson.title(), "lesson-title");
        Label about = words(lesson.about(), "lesson-about");
        VBox.setVgrow(about, Priority.ALWAYS);
        about.setMaxHeight(Double.MAX_VALUE);
        Label far = words(
                lesson.minutes() + " minutes, " + lesson.steps().size() + " steps" + (place.finished() ? ", finished" : ""),
                "quiet");
        boolean begun = place.step() > 0 && !place.finished();
        Button start = new Button(begun ? "Go on at step " + (place.step() + 1) : "Start");
        start.setId("lesson-open-" + lesson.id());
        start.getStyleClass().add("accent");
        start.setMaxWidth(Double.MAX_VALUE);
        start.setOnAction(e -> open.accept(lesson));
        Nodes.tip(start, "Opens the lesson “" + lesson.title() + "”");
        VBox card = new VBox(title, about, far, start);
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
