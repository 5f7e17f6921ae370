package mnl.ui.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import mnl.engine.RunState;
import mnl.figure.axis.Range;
import mnl.ui.chart.LineChartPane;
import mnl.ui.feed.Feed;
import mnl.ui.session.SelectedSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class RobustnessViewTest {
    private final SelectedSamples selected = new SelectedSamples();
    private Feed feed;
    private RobustnessViewModel model;
    private long now;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        feed = new Feed();
        model = new RobustnessViewModel(
                feed.session, feed.visibility, selected, Runnable::run, Runnable::run, () -> now);
        model.showingProperty().set(true);
        stage.setScene(new Scene(new RobustnessView(model, Runnable::run), 900, 640));
        stage.show();
    }

    private void trained(FxRobot robot) {
        robot.interact(() -> {
            feed.start().epochs(2);
            feed.run.state(RunState.FINISHED);
            feed.pulse.beat();
        });
    }

    private static LineChartPane chart(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(LineChartPane.class);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private static List<String> table(FxRobot robot) {
        return robot
                .from(robot.lookup("#robust-table").<javafx.scene.Node>query())
                .lookup(".label")
                .queryAllAs(Label.class)
                .stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void anAttackIsDrawnOverTheCertificateAndListed(FxRobot robot) {
        assertTrue(text(robot, "nothing-yet").contains("press Run"));
        trained(robot);
        assertEquals(3, chart(robot, "robust-curves").getFigure().series().size());
        assertFalse(table(robot).contains("PGD all jointly at 0.5 (%)"));
        robot.interact(() -> robot.lookup("#attack").queryAs(Button.class).fire());
        assertEquals(6, chart(robot, "robust-curves").getFigure().series().size());
        List<String> cells = table(robot);
        assertTrue(
                cells.containsAll(List.of("PGD all jointly at 0.5 (%)", "proxy", "certified", "other kind")),
                cells.toString());
        robot.interact(() -> robot.lookup("#robust-radius")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(0));
        assertTrue(table(robot).contains("PGD all jointly at 0.25 (%)"));
    }

    @Test
    void aKindOfCurveIsHiddenByItsLegend(FxRobot robot) {
        trained(robot);
        robot.interact(() -> robot.from(robot.lookup("#robust-kinds").<javafx.scene.Node>query())
                .lookup(".toggle-button")
                .queryAs(ToggleButton.class)
                .fire());
        assertEquals(
                List.of("MNL, proxy"),
                chart(robot, "robust-curves").getFigure().series().stream()
                        .map(s -> s.name())
                        .toList());
    }

    @Test
    void whatRadiiAreIsSaidOnceWhereAllAreOfAKind(FxRobot robot) {
        trained(robot);
        assertTrue(cells(robot).contains("radii are"), cells(robot).toString());
        assertTrue(cells(robot).contains("certified"), cells(robot).toString());
        robot.interact(() -> feed.visibility.toggle("mnl"));
        assertTrue(cells(robot).contains("radii are"), "of all arms, hidden ones included: the headings are, too");
    }

    private static List<String> cells(FxRobot robot) {
        return robot
                .from(robot.lookup("#robust-table").<javafx.scene.Node>query())
                .lookup(".label")
                .queryAllAs(Label.class)
                .stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void enterAtTheCrosshairHandsTheSamplesOfThatStepOver(FxRobot robot) {
        trained(robot);
        LineChartPane bins = chart(robot, "radius-bins");
        robot.interact(() -> {
            robot.lookup("#radius-arm")
                    .queryAs(ComboBox.class)
                    .getSelectionModel()
                    .select(0);
            bins.setCrosshairX(.31);
            bins.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        assertEquals(List.of(3), selected.selectionProperty().get().samples());
        robot.interact(
                () -> robot.lookup("#closest-samples").queryAs(Button.class).fire());
        assertEquals(9, selected.selectionProperty().get().samples().size());
    }

    @Test
    void progressIsShownAndCancelledAndOldResultsArePale(FxRobot robot) {
        robot.interact(() -> {
            feed.start().epochs(1);
            model.certify();
            feed.run.answering = false;
            model.attack();
        });
        assertTrue(
                robot.lookup("#cancel-attack").queryAs(Button.class).getParent().isVisible());
        assertFalse(robot.lookup("#cancel-attack-time-left").query().isVisible(), "too early to say");
        robot.interact(() -> {
            now = 40_000_000_000L;
            feed.run.attacks.get(0).progress().accept(.5);
        });
        assertEquals("about 40 s left", text(robot, "cancel-attack-time-left"));
        assertTrue(robot.lookup("#cancel-attack-time-left").query().isVisible());
        robot.interact(
                () -> robot.lookup("#cancel-attack").queryAs(Button.class).fire());
        assertTrue(feed.run.attacks.get(0).answer().isCancelled());
        PseudoClass stale = PseudoClass.getPseudoClass("stale");
        assertFalse(chart(robot, "robust-curves").getPseudoClassStates().contains(stale));
        robot.interact(() -> feed.epochs(1));
        assertTrue(chart(robot, "robust-curves").getPseudoClassStates().contains(stale));
        assertTrue(text(robot, "robust-stale").startsWith("Training goes on"));
    }

    @Test
    void aWrongRadiusDisablesTheAttackWithAReason(FxRobot robot) {
        trained(robot);
        robot.interact(
                () -> robot.lookup("#attack-radii").queryAs(TextField.class).setText("0.5, x"));
        assertTrue(robot.lookup("#attack").queryAs(Button.class).isDisabled());
        assertTrue(text(robot, "attack-problem").contains("not \"x\""));
    }

    @Test
    void everyControlSaysWhatItIs(FxRobot robot) {
        trained(robot);
        for (String id : List.of(
                "certify",
                "attack",
                "attack-radii",
                "attack-steps",
                "attack-starts",
                "attack-samples",
                "attack-moved",
                "attack-targeted",
                "robust-seed",
                "robust-baseline",
                "robust-radius",
                "radius-arm",
                "shown-attack",
                "closest-samples")) {
            Control control = robot.lookup("#" + id).queryAs(Control.class);
            assertFalse(control.getTooltip().getText().isBlank(), id);
            assertFalse(control.getAccessibleText().isBlank(), id);
        }
    }

    @Test
    void aNewRunIsShownWhole(FxRobot robot) {
        trained(robot);
        List<LineChartPane> charts = List.of(chart(robot, "robust-curves"), chart(robot, "radius-bins"));
        robot.interact(() -> charts.forEach(chart -> {
            chart.setXViewRange(new Range(0, 0.5));
            chart.setYViewRange(new Range(0.2, 0.4));
        }));
        trained(robot);
        for (LineChartPane chart : charts) {
            assertNull(chart.getYViewRange(), chart.getId());
            assertNull(chart.getXViewRange(), chart.getId());
        }
    }
}
