package mnl.ui.setup.arms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import mnl.data.sources.DataSources;
import mnl.experiment.json.Scenarios;
import mnl.ui.feed.ManualPulse;
import mnl.ui.feed.SteadyEngine;
import mnl.ui.session.RunSession;
import mnl.ui.setup.model.SetupViewModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The editor of an arm opens beside its row at any time, also while the last one fades away. */
@ExtendWith(ApplicationExtension.class)
class ArmPopoverTest {
    private SetupViewModel model;

    @Start
    void start(Stage stage) {
        RunSession session = new RunSession(
                new SteadyEngine()::start, DataSources::open, Runnable::run, Runnable::run, new ManualPulse());
        model = new SetupViewModel(Scenarios.all(), e -> new CompletableFuture<>(), Runnable::run, session);
        stage.setScene(new Scene(new GuidanceCard(model), 1000, 700));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }

    /** Names in the editors that are open. */
    private static List<String> open() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(window -> window.getScene().lookup("#arm-editor"))
                .filter(ArmEditor.class::isInstance)
                .map(editor -> name((ArmEditor) editor))
                .toList();
    }

    private static String name(ArmEditor editor) {
        for (Node field : editor.lookupAll(".text-field")) {
            if (field.getId().endsWith("-name")) {
                return ((TextField) field).getText();
            }
        }
        return "";
    }

    private static Window editor() {
        return Window.getWindows().stream()
                .filter(window ->
                        window instanceof PopupWindow && window.getScene().lookup("#arm-editor") != null)
                .findFirst()
                .orElseThrow();
    }

    private static void openByKey(FxRobot robot, String arm) throws Exception {
        robot.interact(() -> robot.lookup("#edit-" + arm).queryAs(Button.class).fire());
        until(() -> open().equals(List.of(arm)));
    }

    @Test
    void theSameEditorOpensAgainWhileItFades(FxRobot robot) throws Exception {
        openByKey(robot, "mnl");
        Window first = editor();
        robot.interact(() -> {
            first.hide();
            robot.lookup("#edit-mnl").queryAs(Button.class).fire();
        });
        until(() -> !first.isShowing());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("mnl"), open());
    }

    @Test
    void escapeThenEnterOpensItAgain(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#arm-mnl").queryAs(CheckBox.class).requestFocus());
        robot.push(KeyCode.ENTER);
        until(() -> open().equals(List.of("mnl")));
        Window first = editor();
        robot.push(KeyCode.ESCAPE).push(KeyCode.ENTER);
        until(() -> !first.isShowing());
        until(() -> open().equals(List.of("mnl")));
    }

    @Test
    void escapeClosesAnOpenListFirstAndThenTheEditor(FxRobot robot) throws Exception {
        openByKey(robot, "mnl");
        ComboBox<?> chooser = (ComboBox<?>) editor().getScene().lookup("#arm-editor .combo-box");
        robot.interact(() -> {
            chooser.requestFocus();
            chooser.show();
        });
        until(chooser::isShowing);
        robot.push(KeyCode.ESCAPE);
        until(() -> !chooser.isShowing());
        assertEquals(List.of("mnl"), open(), "the list was closed, not the editor");
        robot.push(KeyCode.ESCAPE);
        until(() -> open().isEmpty());
    }

    @Test
    void anotherEditorOpensWhileOneFades(FxRobot robot) throws Exception {
        openByKey(robot, "mnl");
        Window first = editor();
        robot.interact(() -> {
            first.hide();
            robot.lookup("#edit-none").queryAs(Button.class).fire();
            robot.lookup("#edit-forced").queryAs(Button.class).fire();
        });
        until(() -> !first.isShowing());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("forced"), open());
    }

    @Test
    void aClickOnAnotherPencilOpensThatOne(FxRobot robot) throws Exception {
        robot.clickOn("#edit-mnl");
        until(() -> open().equals(List.of("mnl")));
        robot.clickOn("#edit-none");
        until(() -> open().equals(List.of("none")));
    }

    @Test
    void theEditorOfAnArmThatIsGoneCloses(FxRobot robot) throws Exception {
        openByKey(robot, "mnl");
        robot.interact(() -> model.arms()
                .remove(model.arms().choices().stream()
                        .filter(c -> c.arm().name().equals("mnl"))
                        .findFirst()
                        .orElseThrow()));
        until(() -> open().isEmpty());
    }
}
