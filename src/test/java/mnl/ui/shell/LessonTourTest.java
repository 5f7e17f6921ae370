package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import javafx.stage.Stage;
import mnl.engine.Pace;
import mnl.lab.lesson.Course;
import mnl.lab.lesson.Lesson;
import mnl.lab.lesson.LessonRun;
import mnl.lab.lesson.LessonStep;
import mnl.lab.lesson.ProgressFile;
import mnl.lab.lesson.ShippedLessons;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Every lesson from its first to its last step over the real training engine, with shorter runs of fewer seeds. */
class LessonTourTest extends EngineWindow {
    private static final int EPOCHS = 2;
    private static final int RUNS = 6;

    @Start
    void start(Stage primary) {
        open();
    }

    @Test
    void everyStepOfEveryLessonFindsWhatItPointsAtHappensAndIsAnswered(FxRobot robot) throws Exception {
        LessonWalk walk = new LessonWalk(explorer, robot, (lesson, step, when) -> {});
        for (Lesson lesson : ShippedLessons.all()) {
            walk.take(new Course(brief(lesson)));
            assertEquals(Pace.FULL, robot.lookup("#pace").queryComboBox().getValue(), "the user's own pace is back");
        }
        until(() -> titles().size() == RUNS);
        assertEquals("Lesson: What imbalance is, step 1", titles().get(RUNS - 1));
        assertEquals("Lesson: When all of it does not help, step 4", titles().get(0));
        until(() -> new ProgressFile(workspace).load().lessons().size()
                == ShippedLessons.all().size());
        assertEquals(
                explorer.lessons().model().progressProperty().get(),
                new ProgressFile(workspace).load(),
                "kept for the next start");
    }

    /** What the stored runs are called, the newest first. */
    private static List<String> titles() {
        return new RunStore(new Workspace(workspace))
                .list().stream().map(run -> run.info().origin().title()).toList();
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
                new LessonRun(run.scenario(), settings, run.pace()),
                step.view(),
                step.target(),
                step.await(),
                step.prediction(),
                step.reveal());
    }
}
