package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.input.KeyCode;
import mnl.lab.lesson.Awaited;
import mnl.lab.lesson.Course;
import mnl.lab.lesson.LessonStep;
import mnl.ui.lessons.LessonsViewModel;
import mnl.ui.lessons.Ring;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Takes a lesson from its first to its last step as a user would, and finds out where it cannot go on. */
final class LessonWalk {
    private static final int SECONDS = 300;

    private final Explorer explorer;
    private final FxRobot robot;
    private final Look look;

    /** Looks at a step. */
    interface Look {
        /** @param when {@code asked} before anything was done, {@code done} when everything has happened */
        void at(String lesson, int step, String when) throws Exception;
    }

    LessonWalk(Explorer explorer, FxRobot robot, Look look) {
        this.explorer = explorer;
        this.robot = robot;
        this.look = look;
    }

    void take(Course course) throws Exception {
        LessonsViewModel model = explorer.lessons().model();
        robot.interact(() -> model.open(course));
        String id = course.lesson().id();
        for (int i = 0; i < course.lesson().steps().size(); i++) {
            assertEquals(i, model.stepProperty().get());
            step(id, i, model);
            robot.interact(() -> explorer.commands().get("lesson-next").action().run());
        }
        assertFalse(robot.lookup("#lesson").query().isVisible());
        assertTrue(model.progressProperty().get().lessons().get(id).finished());
    }

    private void step(String id, int i, LessonsViewModel model) throws Exception {
        LessonStep step = model.now();
        String where = id + " step " + (i + 1);
        assertViewExists(step, where);
        Awaited await = step.await();
        until(where + ": nothing is ringed", () -> isRinged() || model.cover() != LessonsViewModel.Cover.NONE);
        look.at(id, i, "asked");
        if (model.question() != null) {
            robot.interact(() -> robot.press(KeyCode.ALT, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.ALT));
            until(where + ": no answer is taken", () -> !model.predicted(model.question())
                    .isEmpty());
        }
        if (model.isRunWanted()) {
            assertTrue(robot.lookup("#lesson-train").query().isVisible(), where);
            robot.interact(model::train);
            until(where + ": its run is not the current one", () -> !model.isRunWanted());
        }
        happen(step, await);
        until(where + ": what is awaited does not happen", model.happenedProperty()::get);
        if (model.revealed() != null) {
            until(
                    where + ": no outcome",
                    () -> model.outcome().revealedProperty().get() != null
                            || !model.outcome().problemProperty().get().isEmpty());
            assertNotNull(
                    model.outcome().revealedProperty().get(),
                    where + ": " + model.outcome().problemProperty().get());
        }
        if (isPressed(await)) {
            // What it opens comes to the front when it has been computed; until then it would cover the step after.
            until(
                    where + ": nothing opens",
                    () -> !explorer.lessons().viewProperty().get().equals(step.view()));
        }
        boolean goesAway = "lesson-train".equals(step.target()) || isPressed(await);
        until(where + ": what is ringed is gone", () -> goesAway || isRinged());
        look.at(id, i, "done");
    }

    private static boolean isPressed(Awaited await) {
        return await != null && await.event() == Awaited.Event.TARGET_USED && await.atLeast() == null;
    }

    private boolean isRinged() {
        return robot.lookup("#lesson-ring").query().isVisible();
    }

    private void assertViewExists(LessonStep step, String where) {
        List<String> views =
                explorer.window().views().getTabs().stream().map(Tab::getText).toList();
        assertTrue(step.view() == null || views.contains(step.view()), where + " shows " + step.view());
    }

    private void happen(LessonStep step, Awaited await) {
        if (await != null && await.event() == Awaited.Event.VIEW_SHOWN) {
            robot.interact(() -> explorer.lessons().showView(step.view()));
        } else if (await != null && await.event() == Awaited.Event.TARGET_USED) {
            Node target = Ring.find(step, explorer.window().root().getScene());
            if (target instanceof Slider slider) {
                robot.interact(() -> slider.setValue(await.atLeast()));
            } else {
                robot.clickOn(target);
            }
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(String otherwise, BooleanSupplier condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            TimeoutException named = new TimeoutException(otherwise);
            named.initCause(e);
            throw named;
        }
    }
}
