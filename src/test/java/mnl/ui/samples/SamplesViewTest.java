package mnl.ui.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mnl.engine.RunState;
import mnl.figure.sample.ClassFigure;
import mnl.figure.sample.PictureFigure;
import mnl.figure.sample.SoundFigure;
import mnl.ui.chart.DrawingPane;
import mnl.ui.feed.FakeRun;
import mnl.ui.feed.Feed;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.SampleSelection;
import mnl.ui.session.SelectedSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SamplesViewTest {
    private final Feed feed = new Feed();
    private final SelectedSamples selected = new SelectedSamples();
    private SamplesViewModel model;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        feed.run.answering = false;
        model = new SamplesViewModel(
                feed.session,
                feed.visibility,
                selected,
                new ComparedModalities(feed.session),
                Runnable::run,
                Runnable::run,
                () -> 0);
        model.showingProperty().set(true);
        stage.setScene(new Scene(new SamplesView(model, Runnable::run, Runnable::run), 900, 700));
        stage.show();
    }

    private void trained(FxRobot robot) {
        robot.interact(() -> {
            feed.start().epochs(3);
            feed.run.state(RunState.FINISHED);
            feed.pulse.beat();
            answerAll();
        });
    }

    private void answerAll() {
        for (int i = 0; i < feed.run.asked.size(); i++) {
            FakeRun.Asked asked = feed.run.asked.get(i);
            asked.answer().complete(SampleNumbers.evaluation(feed.numbers, asked.request(), 3));
        }
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private static DrawingPane drawing(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(DrawingPane.class);
    }

    @Test
    void showsTheSampleAsAPersonPerceivesIt(FxRobot robot) {
        assertTrue(robot.lookup("#nothing-yet").queryAs(Label.class).getText().contains("press Run"));
        trained(robot);
        assertEquals("Target zero · #1", text(robot, "sample-title"));
        assertTrue(drawing(robot, "sample-signal-image").getFigure() instanceof PictureFigure);
        assertTrue(drawing(robot, "sample-signal-audio").getFigure() instanceof SoundFigure);
        assertTrue(robot.lookup("#sample-save-audio").query().getParent().isVisible());
        assertFalse(robot.lookup("#sample-save-image").query().getParent().isVisible());
        ClassFigure classes = (ClassFigure) drawing(robot, "sample-classes").getFigure();
        assertEquals(
                List.of("fused", "image", "audio"),
                classes.columns().stream().map(ClassFigure.Column::name).toList());
        assertEquals(0, classes.target());
        assertEquals(1, classes.runnerUp());
    }

    @Test
    void aPictureOfASampleSaysWhichItIsAndHasNoButtons(FxRobot robot) {
        trained(robot);
        SamplePane pane = (SamplePane)
                robot.lookup("#sample-save-audio").query().getScene().lookup("#sample-pane");
        robot.interact(() -> pane.captioned(() -> {
            assertEquals(
                    "Target zero · #1 · seed 7, epoch 3",
                    ((Label) pane.getChildren().get(0)).getText());
            assertTrue(pane.lookupAll(".button").stream().noneMatch(Node::isVisible));
        }));
        assertTrue(robot.lookup("#sample-save-audio").query().isVisible());
        assertFalse(pane.getChildren().get(0).getStyleClass().contains("card-title"));
    }

    @Test
    void keysMoveThroughTheSamplesAndTheListFollows(FxRobot robot) {
        trained(robot);
        assertEquals("1 of 6", text(robot, "sample-count"));
        robot.interact(() -> robot.lookup("#sample-next").query().requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertEquals("3 of 6", text(robot, "sample-count"));
        robot.push(KeyCode.END);
        assertEquals("6 of 6", text(robot, "sample-count"));
        robot.push(KeyCode.LEFT);
        ListView<?> list = robot.lookup("#sample-list").queryListView();
        assertEquals(4, list.getSelectionModel().getSelectedIndex());
        robot.push(KeyCode.HOME);
        assertEquals("Target zero · #1", text(robot, "sample-title"));
        robot.interact(() -> list.getSelectionModel().select(2));
        assertEquals("Target two · #3", text(robot, "sample-title"));
        TextField search = robot.lookup("#sample-search").queryAs(TextField.class);
        robot.interact(search::requestFocus);
        robot.push(KeyCode.RIGHT);
        assertEquals("3 of 6", text(robot, "sample-count"), "in a text the key moves the caret");
    }

    @Test
    void anotherArmIsShownInDetail(FxRobot robot) {
        trained(robot);
        assertTrue(text(robot, "sample-guides").startsWith("MNL: image guides audio. UCoM image"));
        robot.interact(
                () -> robot.lookup("#detail-none").queryAs(ToggleButton.class).fire());
        assertTrue(text(robot, "sample-guides").startsWith("No guidance: no guidance in this arm"));
        assertTrue(robot.lookup("#detail-none").queryAs(ToggleButton.class).isSelected());
        assertEquals("image → audio", text(robot, "guides-all-class"));
        robot.interact(() -> feed.visibility.toggle("all-class"));
        assertTrue(robot.lookup("#guides-all-class").tryQuery().isEmpty());
    }

    @Test
    void saysWhenNoSamplePasses(FxRobot robot) {
        trained(robot);
        robot.interact(
                () -> robot.lookup("#sample-search").queryAs(TextField.class).setText("nowhere"));
        assertTrue(robot.lookup("#no-sample").query().isVisible());
        assertEquals("0 of 0", text(robot, "sample-count"));
        robot.interact(
                () -> robot.lookup("#sample-show-all").queryAs(Button.class).fire());
        assertFalse(robot.lookup("#no-sample").query().isVisible());
        assertEquals("1 of 6", text(robot, "sample-count"));
    }

    @Test
    void aSelectionIsNamedAndCanBeLeft(FxRobot robot) {
        trained(robot);
        robot.interact(() -> {
            selected.selectionProperty().set(new SampleSelection(7, List.of(4, 2), "target zero"));
            answerAll();
        });
        assertEquals("Samples behind: target zero", text(robot, "sample-selection"));
        assertEquals("1 of 2", text(robot, "sample-count"));
        robot.interact(() ->
                robot.lookup("#sample-clear-selection").queryAs(Button.class).fire());
        assertEquals("5 of 6", text(robot, "sample-count"), "the sample stays");
        assertFalse(robot.lookup("#sample-selection").query().getParent().isVisible());
    }

    @Test
    void figuresGoToTheClipboard(FxRobot robot) {
        trained(robot);
        MenuButton menu = robot.lookup("#sample-export").queryAs(MenuButton.class);
        String[] copied = new String[1];
        robot.interact(() -> {
            menu.getItems().get(0).fire();
            copied[0] = Clipboard.getSystemClipboard().getString();
        });
        assertTrue(copied[0].startsWith("seed,split,sample,target,arm"), copied[0]);
    }

    @Test
    void everyControlHasATooltip(FxRobot robot) {
        trained(robot);
        for (String id : List.of(
                "sample-seed",
                "sample-split",
                "sample-clean",
                "sample-export",
                "sample-class",
                "sample-case",
                "sample-prediction",
                "sample-order",
                "sample-arm",
                "sample-other-arm",
                "sample-search",
                "sample-show-all",
                "sample-next",
                "sample-previous",
                "sample-play-audio",
                "sample-save-audio",
                "detail-mnl")) {
            Control control = robot.lookup("#" + id).queryAs(Control.class);
            assertTrue(control.getTooltip() != null && control.getAccessibleText() != null, id);
        }
    }
}
