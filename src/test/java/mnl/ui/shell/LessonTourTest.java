package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mnl.data.sources.DataSources;
import mnl.experiment.json.Scenarios;
import mnl.lab.lesson.Awaited;
import mnl.lab.lesson.LessonQuestion;
import mnl.lab.lesson.LessonStep;
import mnl.lab.lesson.Quantity;
import mnl.lab.lesson.ShippedLessons;
import mnl.ui.feed.SteadyEngine;
import mnl.ui.lessons.LessonsViewModel;
import mnl.ui.lessons.Ring;
import mnl.ui.task.ScenePulse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every lesson from its first to its last step in the window with its own views. */
@ExtendWith(ApplicationExtension.class)
class LessonTourTest {
    @TempDir
    static Path workspace;

    private final SteadyEngine engine = new SteadyEngine();
    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private Explorer explorer;

    @Start
    void start(Stage stage) {
        ScenePulse pulse = new ScenePulse();
        AppContext parts = new AppContext(
                workspace,
                new SettingsFile(workspace),
                Scenarios.all(),
                DataSources::open,
                (settings, listener) -> engine,
                new StandardViews(background, Platform::runLater, pulse),
                background,
                Platform::runLater,
                pulse);
        explorer = new Explorer(stage, parts, new SettingsFile.Loaded(Settings.DEFAULT, ""), look -> new FakeDialogs());
        explorer.show();
    }

    @AfterEach
    void close(FxRobot robot) throws InterruptedException {
        robot.interact(explorer::close);
        background.shutdown();
        assertTrue(background.awaitTermination(30, TimeUnit.SECONDS));
    }

    @Test
    void everyStepOfEveryLessonFindsWhatItPointsAtAndHappens(FxRobot robot) throws Exception {
        for (String id : ShippedLessons.ids()) {
            take(id, robot);
        }
    }

    private void take(String id, FxRobot robot) throws Exception {
        LessonsViewModel model = explorer.lessons().model();
        robot.interact(() -> explorer.commands().get("lesson-" + id).action().run());
        until(() -> model.courseProperty().get() != null);
        int steps = model.courseProperty().get().lesson().steps().size();
        for (int i = 0; i < steps; i++) {
            assertEquals(i, model.stepProperty().get());
            step(id + " step " + i, model, robot);
            robot.interact(() -> explorer.commands().get("lesson-next").action().run());
        }
        assertFalse(robot.lookup("#lesson").query().isVisible());
        assertTrue(model.progressProperty().get().lessons().get(id).finished());
    }

    private void step(String where, LessonsViewModel model, FxRobot robot) throws Exception {
        LessonStep step = model.now();
        assertViewExists(step, where);
        Awaited await = step.await();
        // What is pressed may take itself away.
        boolean goes = await != null
                && (await.event() == Awaited.Event.RUN_STARTED || await.event() == Awaited.Event.TARGET_USED);
        if (goes) {
            until(() -> robot.lookup("#lesson-ring").query().isVisible());
        }
        if (model.isRunWanted()) {
            assertTrue(robot.lookup("#lesson-train").query().isVisible(), where);
            int before = engine.runs.size();
            robot.interact(model::train);
            until(() -> engine.runs.size() > before);
        }
        if (model.question() != null) {
            robot.interact(() -> robot.press(KeyCode.ALT, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.ALT));
            until(() -> !model.predicted(model.question()).isEmpty());
        }
        happen(step, await, robot);
        until(() -> Ring.find(step, explorer.window().root().getScene()) != null);
        // This engine measures no margins, so the story is empty.
        if (!goes && !"Story".equals(step.view())) {
            until(() -> robot.lookup("#lesson-ring").query().isVisible());
        }
        until(() -> model.happenedProperty().get());
        LessonQuestion revealed = model.revealed();
        if (revealed != null) {
            until(() -> model.outcome().revealedProperty().get() != null
                    || !model.outcome().problemProperty().get().isEmpty());
            // This engine trains no references.
            assertTrue(
                    model.outcome().revealedProperty().get() != null
                            || revealed.quantity() == Quantity.COST
                            || revealed.arms().contains("ensemble"),
                    where);
        }
    }

    private void assertViewExists(LessonStep step, String where) {
        List<String> views =
                explorer.window().views().getTabs().stream().map(Tab::getText).toList();
        assertTrue(step.view() == null || views.contains(step.view()), where + " shows " + step.view());
    }

    private void happen(LessonStep step, Awaited await, FxRobot robot) throws Exception {
        if (await == null) {
            return;
        }
        switch (await.event()) {
            case RUN_STARTED -> {}
            case EPOCH_REACHED -> robot.interact(() -> engine.last().train(await.epoch()));
            case RUN_ENDED -> robot.interact(() -> engine.last().train(80));
            case VIEW_SHOWN -> robot.interact(() -> explorer.lessons().showView(step.view()));
            case TARGET_USED -> use(step, await, robot);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void use(LessonStep step, Awaited await, FxRobot robot) throws Exception {
        until(() -> Ring.find(step, explorer.window().root().getScene()) != null);
        Node target = Ring.find(step, explorer.window().root().getScene());
        if (target instanceof Slider slider) {
            robot.interact(() -> slider.setValue(await.atLeast()));
        } else {
            robot.clickOn(target);
        }
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }
}
