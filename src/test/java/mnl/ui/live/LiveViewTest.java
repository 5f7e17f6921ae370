package mnl.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import mnl.analysis.run.ScheduleEvent;
import mnl.figure.axis.Range;
import mnl.figure.line.Series;
import mnl.ui.chart.LegendPane;
import mnl.ui.chart.LineChartPane;
import mnl.ui.feed.Feed;
import mnl.ui.task.Explain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LiveViewTest {
    private Feed feed;
    private LiveViewModel model;
    private LiveView view;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        feed = new Feed();
        model = new LiveViewModel(feed.session, feed.visibility);
        model.showingProperty().set(true);
        view = new LiveView(model, Runnable::run);
        stage.setScene(new Scene(view, 900, 640));
        stage.show();
    }

    private void trained(FxRobot robot) {
        robot.interact(() -> feed.start().epochs(5));
    }

    private static LineChartPane chart(FxRobot robot, String name) {
        return robot.lookup("#chart-" + name).queryAs(LineChartPane.class);
    }

    private static CheckMenuItem line(FxRobot robot, String menu, String name) {
        return robot.lookup("#" + menu).queryAs(MenuButton.class).getItems().stream()
                .filter(item -> item.getText().equals(name))
                .map(CheckMenuItem.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void enlarge(FxRobot robot, LiveChart chart) {
        robot.interact(() -> model.largeProperty().set(chart));
    }

    private static ToggleButton entry(FxRobot robot, String name) {
        return robot.lookup("#arms")
                .queryAs(LegendPane.class)
                .buttons()
                .filter(button -> button.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhatToDoUntilThereIsARun(FxRobot robot) {
        Label sentence = robot.lookup("#nothing-yet").queryAs(Label.class);
        assertTrue(sentence.isVisible());
        assertTrue(sentence.getText().contains("Run"));
        trained(robot);
        assertFalse(sentence.isVisible());
        assertEquals(3, chart(robot, "loss").getFigure().series().size());
    }

    @Test
    void marksAreExplainedOnlyWhereThereAreSome(FxRobot robot) {
        trained(robot);
        robot.interact(() -> model.differenceProperty(LiveChart.ACCURACY).set(false));
        Label marks = robot.lookup("#marks").queryAs(Label.class);
        assertFalse(marks.isVisible());
        robot.interact(() -> {
            feed.run.reach(new ScheduleEvent(0, ScheduleEvent.Kind.STOPPED, 3, 2));
            feed.pulse.beat();
        });
        assertTrue(marks.isVisible());
        assertEquals("◆ best epoch   ■ stopped", marks.getText());
        assertTrue(Explain.of(marks).orElseThrow().startsWith("Where the schedule's rules acted on an arm"));
        assertEquals(2, chart(robot, "accuracy").getFigure().marks().size());
    }

    @Test
    void legendHidesAnArmInEveryChartAndEverywhereElse(FxRobot robot) {
        trained(robot);
        robot.interact(() -> entry(robot, "MNL").fire());
        for (String name : new String[] {"loss", "accuracy", "ucom", "guided"}) {
            assertTrue(
                    chart(robot, name).getFigure().series().stream()
                            .noneMatch(series -> series.name().startsWith("MNL")),
                    name);
        }
        assertFalse(feed.visibility.isVisible("mnl"));
        robot.interact(() -> feed.visibility.setVisible("mnl", true));
        assertTrue(entry(robot, "MNL").isSelected());
        assertEquals(2, chart(robot, "accuracy").getFigure().series().size(), "against the third");
    }

    @Test
    void crosshairIsOneForAllCharts(FxRobot robot) {
        trained(robot);
        robot.moveTo(chart(robot, "loss")).moveBy(8, 8);
        WaitForAsyncUtils.waitForFxEvents();
        double epoch = chart(robot, "loss").getCrosshairX();
        assertTrue(epoch >= 0 && epoch <= 4, "on a measured epoch: " + epoch);
        for (String name : new String[] {"accuracy", "ucom", "guided"}) {
            assertEquals(epoch, chart(robot, name).getCrosshairX(), name);
        }
    }

    @Test
    void modalitiesComeOnDemandAndTheLossPartIsChosen(FxRobot robot) {
        trained(robot);
        robot.interact(() -> line(robot, "lines-accuracy", "audio").setSelected(true));
        assertEquals(4, chart(robot, "accuracy").getFigure().series().size());
        assertEquals(
                "fused, audio",
                robot.lookup("#lines-accuracy").queryAs(MenuButton.class).getText());
        enlarge(robot, LiveChart.LOSS);
        @SuppressWarnings("unchecked")
        ComboBox<LiveLine> parts = robot.lookup("#loss-part").queryAs(ComboBox.class);
        robot.interact(() -> parts.getSelectionModel().select(1));
        assertEquals("Loss: CE fused", chart(robot, "loss").getFigure().title());
        robot.interact(() -> robot.lookup("#log-loss").queryAs(ButtonBase.class).fire());
        assertTrue(chart(robot, "loss").getFigure().yLog());
    }

    @Test
    void maximisedChartHasTheViewForItself(FxRobot robot) {
        trained(robot);
        ToggleButton maximise = robot.lookup("#maximise").queryAs(ToggleButton.class);
        double before = chart(robot, "accuracy").getHeight();
        robot.interact(maximise::fire);
        robot.interact(view::layout);
        assertFalse(robot.lookup("#card-ucom").query().isVisible());
        assertTrue(chart(robot, "accuracy").getHeight() > 1.4 * before);
        robot.interact(maximise::fire);
        assertTrue(robot.lookup("#card-ucom").query().isVisible());
    }

    @Test
    void aClickOnASmallChartSwapsItInAndTheKeysStayWithIt(FxRobot robot) {
        trained(robot);
        assertTrue(
                chart(robot, "accuracy").getWidth() > 2 * chart(robot, "ucom").getWidth());
        robot.clickOn(chart(robot, "ucom"));
        assertEquals(LiveChart.UCOM, model.largeProperty().get());
        robot.interact(view::layout);
        assertTrue(
                chart(robot, "ucom").getWidth() > 2 * chart(robot, "accuracy").getWidth());
        assertTrue(chart(robot, "ucom").isFocused());
        assertTrue(robot.lookup("#difference-ucom").tryQuery().isPresent());
        assertTrue(robot.lookup("#difference-accuracy").tryQuery().isEmpty());
        robot.interact(() -> chart(robot, "guided").requestFocus());
        robot.type(KeyCode.ENTER);
        assertEquals(LiveChart.GUIDED, model.largeProperty().get());
        robot.clickOn(robot.offset(robot.lookup("#swap-loss").queryButton(), 120, 0));
        assertEquals(LiveChart.LOSS, model.largeProperty().get(), "beside the heading, too");
        robot.interact(robot.lookup("#swap-ucom").queryButton()::fire);
        assertEquals(LiveChart.UCOM, model.largeProperty().get());
        robot.interact(robot.lookup("#swap-loss").queryButton()::fire);
        assertEquals(
                List.of("card-loss", "card-accuracy", "card-ucom", "card-guided"),
                robot.lookup("#card-loss").query().getParent().getChildrenUnmodifiable().stream()
                        .map(Node::getId)
                        .toList(),
                "the order of Tab");
    }

    @Test
    void aDragInASmallChartZoomsAndSwapsNothing(FxRobot robot) {
        trained(robot);
        robot.moveTo(chart(robot, "ucom"))
                .press(MouseButton.PRIMARY)
                .moveBy(60, 0)
                .release(MouseButton.PRIMARY);
        assertEquals(LiveChart.ACCURACY, model.largeProperty().get());
        assertTrue(model.zoomProperty().get() != null);
    }

    @Test
    void everyChartExplainsItselfWithItsFormula(FxRobot robot) {
        assertTrue(Explain.of(robot.lookup("#card-ucom").query()).orElseThrow().contains("f^m_y − f^m_j"));
        assertTrue(Explain.of(robot.lookup("#card-loss").query()).orElseThrow().contains("CE(F, y)"));
    }

    @Test
    void newMeasurementsArriveInTheCharts(FxRobot robot) {
        trained(robot);
        robot.interact(() -> feed.epochs(3));
        Series none = chart(robot, "accuracy").getFigure().series().get(0);
        assertEquals(8, none.size());
    }

    @Test
    void aVerticalZoomGoesWithWhatItWasOf(FxRobot robot) {
        trained(robot);
        Range epochs = new Range(1, 3);
        robot.interact(() -> model.differenceProperty(LiveChart.ACCURACY).set(false));
        Runnable zoom = () -> {
            for (String name : new String[] {"loss", "accuracy"}) {
                chart(robot, name).setXViewRange(epochs);
                chart(robot, name).setYViewRange(new Range(0.71, 0.72));
            }
        };
        robot.interact(zoom);
        robot.interact(() ->
                robot.lookup("#difference-accuracy").queryAs(ToggleButton.class).fire());
        assertNull(chart(robot, "accuracy").getYViewRange(), "points are no percentages");
        assertEquals(epochs, chart(robot, "accuracy").getXViewRange());
        assertEquals(new Range(0.71, 0.72), chart(robot, "loss").getYViewRange());
        enlarge(robot, LiveChart.LOSS);
        robot.interact(() -> robot.lookup("#log-loss").queryAs(ButtonBase.class).fire());
        assertNull(chart(robot, "loss").getYViewRange());
        robot.interact(zoom);
        robot.interact(() -> robot.lookup("#loss-part")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(1));
        assertNull(chart(robot, "loss").getYViewRange());
        robot.interact(zoom);
        robot.interact(() -> chart(robot, "ucom").resetZoom());
        assertNull(chart(robot, "accuracy").getYViewRange(), "a reset resets all charts");
        robot.interact(zoom);
        robot.interact(() -> feed.start());
        assertNull(chart(robot, "loss").getYViewRange(), "another run");
    }

    @Test
    void aChartOfWhichNothingChangedIsNotDrawnAgain(FxRobot robot) {
        trained(robot);
        WaitForAsyncUtils.waitForFxEvents();
        long before = chart(robot, "ucom").redraws();
        long accuracy = chart(robot, "accuracy").redraws();
        robot.interact(() -> line(robot, "lines-accuracy", "audio").setSelected(true));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, chart(robot, "ucom").redraws());
        assertTrue(chart(robot, "accuracy").redraws() > accuracy);
    }
}
