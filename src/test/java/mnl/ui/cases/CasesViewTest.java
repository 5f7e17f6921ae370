package mnl.ui.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mnl.engine.RunState;
import mnl.ui.chart.HeatmapPane;
import mnl.ui.feed.Feed;
import mnl.ui.feed.Numbers;
import mnl.ui.feed.PredictingRun;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.SelectedSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CasesViewTest {
    private final SelectedSamples selected = new SelectedSamples();
    private Feed feed;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        feed = new Feed(new Numbers(PredictingRun.layout()), null);
        feed.run.predicting = PredictingRun.usual();
        CasesViewModel model = new CasesViewModel(
                feed.session,
                feed.visibility,
                selected,
                new ComparedModalities(feed.session),
                Runnable::run,
                Runnable::run,
                () -> 0);
        model.showingProperty().set(true);
        stage.setScene(new Scene(new CasesView(model, Runnable::run), 700, 640));
        stage.show();
    }

    private void trained(FxRobot robot) {
        robot.interact(() -> {
            feed.start().epochs(2);
            feed.run.state(RunState.FINISHED);
            feed.pulse.beat();
        });
        robot.interact(() -> robot.lookup("#case-strong")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(0));
    }

    @Test
    void aCellOfTheTablePicksItsSamples(FxRobot robot) {
        trained(robot);
        robot.interact(() -> robot.lookup("#case-2-FT").queryAs(Button.class).fire());
        assertEquals(List.of(1, 2, 3), selected.selectionProperty().get().samples());
        assertEquals(
                "3 samples picked: only quiet right under MNL (seed 7, epoch 1). The Samples view shows them.",
                robot.lookup("#case-picked").queryAs(Label.class).getText());
    }

    @Test
    void theMatrixIsWorkedWithTheKeyboard(FxRobot robot) {
        trained(robot);
        HeatmapPane matrix = robot.lookup("#case-flow").queryAs(HeatmapPane.class);
        assertEquals("under All-class", matrix.getFigure().rowTitle());
        robot.interact(matrix::requestFocus);
        robot.push(KeyCode.RIGHT)
                .push(KeyCode.RIGHT)
                .push(KeyCode.RIGHT)
                .push(KeyCode.DOWN)
                .push(KeyCode.DOWN)
                .push(KeyCode.ENTER);
        assertTrue(
                selected.selectionProperty()
                        .get()
                        .description()
                        .startsWith("only quiet right under All-class and under MNL"),
                selected.selectionProperty().get().description());
    }

    @Test
    void outcomesArePickedAndTheArmsCanBeChosen(FxRobot robot) {
        trained(robot);
        robot.interact(() ->
                robot.lookup("#outcome-FT-SECOND_ONLY").queryAs(Button.class).fire());
        assertEquals(List.of(2), selected.selectionProperty().get().samples());
        robot.interact(() -> robot.lookup("#flow-from")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(0));
        assertTrue(robot.lookup("#case-headline").queryAs(Label.class).getText().contains("that No guidance loses"));
    }

    @Test
    void hiddenArmsLeaveTheTable(FxRobot robot) {
        trained(robot);
        assertTrue(robot.lookup("#case-0-TT").tryQuery().isPresent());
        robot.interact(() -> feed.visibility.toggle("none"));
        assertFalse(robot.lookup("#case-0-TT").tryQuery().isPresent());
        assertTrue(robot.lookup("#case-1-TT").tryQuery().isPresent());
    }

    @Test
    void everyControlSaysWhatItIs(FxRobot robot) {
        trained(robot);
        for (String id :
                List.of("case-strong", "case-weak", "case-seed", "flow-from", "flow-to", "case-basis", "case-1-FT")) {
            Control control = robot.lookup("#" + id).queryAs(Control.class);
            assertFalse(control.getTooltip().getText().isBlank(), id);
            assertFalse(control.getAccessibleText().isBlank(), id);
        }
    }
}
