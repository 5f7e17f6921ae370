package mnl.ui.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mnl.analysis.guidance.Profiles;
import mnl.figure.color.ColorMap;
import mnl.ui.chart.HeatmapPane;
import mnl.ui.chart.LegendPane;
import mnl.ui.chart.MatrixCell;
import mnl.ui.feed.Feed;
import mnl.ui.session.SampleSelection;
import mnl.ui.session.SelectedSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HeatmapViewTest {
    private Feed feed;
    private final SelectedSamples selected = new SelectedSamples();
    private HeatmapViewModel model;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        feed = new Feed();
        model = new HeatmapViewModel(feed.session, feed.visibility, feed.pulse, Runnable::run, Runnable::run);
        model.showingProperty().set(true);
        CellSamples samples = new CellSamples(feed.session, selected, Runnable::run, Runnable::run);
        stage.setScene(new Scene(new HeatmapView(model, samples, Runnable::run), 1270, 640));
        stage.show();
    }

    private void trained(FxRobot robot) {
        robot.interact(() -> feed.start().epochs(11));
    }

    private static HeatmapPane matrix(FxRobot robot, int index) {
        return robot.lookup("#matrix-" + index).queryAs(HeatmapPane.class);
    }

    @Test
    void anotherRunStartsWhileTheMatricesAreShown(FxRobot robot) {
        trained(robot);
        robot.interact(() -> feed.start());
        assertTrue(model.shownProperty().get().figures().isEmpty());
        assertTrue(Double.isNaN(model.epoch()));
        robot.interact(() -> feed.epochs(3));
        assertEquals(2, robot.lookup("#epoch").queryAs(Slider.class).getMax());
    }

    @Test
    void scrubberGoesBackAndNewestReturns(FxRobot robot) {
        trained(robot);
        Slider slider = robot.lookup("#epoch").queryAs(Slider.class);
        assertEquals(10, slider.getMax());
        assertEquals(.2, matrix(robot, 0).getFigure().values()[0][1], 1e-6);
        robot.interact(() -> slider.setValue(0));
        assertEquals(.25, matrix(robot, 0).getFigure().values()[0][1], 1e-6);
        ToggleButton follow = robot.lookup("#follow").queryAs(ToggleButton.class);
        assertFalse(follow.isSelected());
        robot.interact(() -> feed.epochs(1));
        assertEquals(0, slider.getValue());
        robot.interact(follow::fire);
        assertEquals(11, slider.getValue());
    }

    @Test
    void differenceModeOffersTwoArms(FxRobot robot) {
        trained(robot);
        @SuppressWarnings("unchecked")
        ComboBox<Reading> reading = robot.lookup("#reading").queryAs(ComboBox.class);
        robot.interact(() -> reading.setValue(Reading.DIFFERENCE));
        assertTrue(robot.lookup("#first-arm").query().getParent().isVisible());
        assertFalse(robot.lookup("#heatmap-arms").query().getParent().isVisible());
        assertEquals(2, robot.lookup(".heatmap").queryAll().size());
        assertEquals(ColorMap.DIVERGING, matrix(robot, 0).getFigure().colors());
        @SuppressWarnings("unchecked")
        ComboBox<String> second = robot.lookup("#second-arm").queryAs(ComboBox.class);
        robot.interact(() -> second.setValue("all-class"));
        assertEquals("image: MNL − All-class", matrix(robot, 0).getFigure().title());
        assertEquals(.05, matrix(robot, 0).getFigure().values()[0][1], 1e-6);
    }

    @Test
    void armChipsMatchWhatIsShown(FxRobot robot) {
        trained(robot);
        LegendPane chips = robot.lookup("#heatmap-arms").queryAs(LegendPane.class);
        assertTrue(chips.buttons().allMatch(ToggleButton::isSelected));
        robot.interact(() -> chips.buttons().findFirst().orElseThrow().fire());
        assertEquals("image · All-class", matrix(robot, 0).getFigure().title());
        assertEquals(4, robot.lookup(".heatmap").queryAll().size());
        robot.interact(() -> feed.visibility.toggle("mnl"));
        assertEquals(2, chips.buttons().count());
        assertEquals(2, robot.lookup(".heatmap").queryAll().size());
    }

    @Test
    void cellUnderTheKeyboardIsToldInWords(FxRobot robot) {
        trained(robot);
        robot.interact(() -> matrix(robot, 0).requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                "image · No guidance, target zero, class one: 0.2000. Click or Enter: the samples behind it.",
                robot.lookup("#heatmap-notice")
                        .queryAs(mnl.ui.style.formula.MathText.class)
                        .sourceProperty()
                        .get());
    }

    @Test
    void aCellOpensItsSamplesTheMostConfusedFirst(FxRobot robot) {
        trained(robot);
        robot.interact(() -> matrix(robot, 3).getOnCellClicked().accept(new MatrixCell(2, 1, .2)));
        SampleSelection picked = selected.selectionProperty().get();
        assertEquals(7, picked.seed());
        assertEquals("target two, largest p of class one in audio first, No guidance, epoch 10", picked.description());
        assertEquals(10, picked.samples().size());
        assertEquals(2, picked.samples().get(0), "the lowest margin leaves the most to the others");
        assertEquals(38, picked.samples().get(9));
        robot.interact(() -> model.readingProperty().set(Reading.DIFFERENCE));
        robot.interact(() -> matrix(robot, 1).getOnCellClicked().accept(new MatrixCell(0, 3, -.2)));
        assertEquals(
                "target zero, smallest p of class three in audio first, MNL minus No guidance, epoch 10",
                selected.selectionProperty().get().description());
    }

    @Test
    void theLargestCellsAreListedAndLeadToTheCellAndItsSamples(FxRobot robot) throws Exception {
        trained(robot);
        assertFalse(
                robot.lookup("#notable-cells").query().getParent().isVisible(), "few classes are read cell by cell");
        robot.interact(() -> robot.lookup("#list-cells").queryAs(CheckBox.class).fire());
        @SuppressWarnings("unchecked")
        ListView<NotableCell> list = robot.lookup("#notable-cells").queryAs(ListView.class);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !list.getItems().isEmpty());
        NotableCell first = list.getItems().get(0);
        assertTrue(model.shownProperty().get().figures().stream()
                .noneMatch(figure -> Profiles.largestNonTarget(figure.values()) > first.value()));
        robot.interact(() -> {
            list.getSelectionModel().select(0);
            list.requestFocus();
        });
        assertEquals(
                new MatrixCell(first.row(), first.column(), first.value()),
                matrix(robot, first.matrix()).getHoveredCell());
        robot.push(KeyCode.ENTER);
        assertTrue(selected.selectionProperty().get().description().startsWith("target "));
    }

    @Test
    void withoutAnArmItSaysWhatToDo(FxRobot robot) {
        trained(robot);
        robot.interact(() -> model.chosenArms().clear());
        assertEquals(0, robot.lookup(".heatmap").queryAll().size());
        assertTrue(robot.lookup(".nothing-yet").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.isVisible() && label.getText().contains("No arm")));
    }
}
