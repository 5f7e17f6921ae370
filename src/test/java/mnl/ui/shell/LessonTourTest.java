package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import javafx.stage.Stage;
import mnl.lab.lesson.Course;
import mnl.lab.lesson.Lesson;
import mnl.lab.lesson.LessonRun;
import mnl.lab.lesson.LessonStep;
import mnl.lab.lesson.ProgressFile;
import mnl.lab.lesson.ShippedLessons;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Every lesson from its first to its last step over the real training engine, with shorter runs of fewer seeds. */
class LessonTourTest extends EngineWindow {
    private static final int EPOCHS = 2;

    @Start
    void start(Stage primary) {
        open(primary);
    }

    @Test
    void everyStepOfEveryLessonFindsWhatItPointsAtHappensAndIsAnswered(FxRobot robot) throws Exception {
        LessonWalk walk = new LessonWalk(explorer, robot, (lesson, step, when) -> {});
        for (Lesson lesson : ShippedLessons.all()) {
            walk.take(new Course(brief(lesson)));
        }
        until(() -> new ProgressFile(workspace).load().lessons().size()
                == ShippedLessons.all().size());
        assertEquals(
                explorer.lessons().model().progressProperty().get(),
                new ProgressFile(workspace).load(),
                "kept for the next start");
    }

    private static Lesson brief(Lesson lesson) {
        return new Lesson(
                lesson.schema(),
                lesson.id(),
                lesson.title(),
                lesson.minutes(),
                lesson.about(),
                lesson.steps().stream().map(LessonTourTest::brief).toList());
    }

    private static LessonStep brief(LessonStep step) {
        LessonRun run = step.run();
        if (run == null) {
            return step;
        }
        ObjectNode settings = run.settings() == null
                ? JsonNodeFactory.instance.objectNode()
                : run.settings().deepCopy();
        settings.putObject("seeds").put("count", 2);
        settings.putObject("schedule").put("epochs", EPOCHS);
        return new LessonStep(
                step.text(),
                step.then(),
                new LessonRun(run.scenario(), settings),
                step.view(),
                step.target(),
                step.await(),
                step.prediction(),
                step.reveal());
    }
}
