package mnl.ui.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mnl.engine.RunState;
import mnl.figure.bar.BarFigure;
import mnl.figure.bar.Bars;
import mnl.ui.chart.BarChartPane;
import mnl.ui.chart.LineChartPane;
import mnl.ui.feed.Feed;
import mnl.ui.feed.Numbers;
import mnl.ui.feed.PredictingRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ResultsViewTest {
    private Feed feed;
    private ResultsViewModel model;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        feed = new Feed(new Numbers(PredictingRun.layout()), null);
        feed.run.predicting = PredictingRun.usual();
        model = new ResultsViewModel(feed.session, feed.visibility, Runnable::run, Runnable::run, () -> 0);
        model.showingProperty().set(true);
        stage.setScene(new Scene(new ResultsView(model, Runnable::run, Runnable::run), 900, 640));
        stage.show();
    }

    private ArmsTable trained(FxRobot robot) {
        robot.interact(() -> {
            feed.start().epochs(2);
            feed.run.state(RunState.FINISHED);
            feed.pulse.beat();
        });
        return robot.lookup("#results-table").queryAs(ArmsTable.class);
    }

    private static TableColumn<Integer, ?> column(ArmsTable table, String id) {
        return table.getColumns().stream()
                .filter(c -> id.equals(c.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sortingByAFigureReordersTheArms(FxRobot robot) {
        ArmsTable table = trained(robot);
        assertEquals(List.of(0, 1, 2), List.copyOf(table.getItems()));
        robot.interact(() -> {
            TableColumn<Integer, ?> accuracy = column(table, "column-accuracy.fused");
            accuracy.setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().setAll(List.of(accuracy));
        });
        assertEquals(List.of(2, 1, 0), List.copyOf(table.getItems()));
        robot.interact(() -> feed.visibility.toggle("all-class"));
        assertEquals(List.of(2, 0), List.copyOf(table.getItems()), "and stay so when an arm is hidden");
    }

    @Test
    void theTableIsAsHighAsItsRowsAndThePictureGetsTheRest(FxRobot robot) {
        ArmsTable table = trained(robot);
        LineChartPane picture = robot.lookup("#reliability").queryAs(LineChartPane.class);
        robot.interact(() -> {});
        double needed = table.wholeHeight(13);
        assertEquals(needed, table.getHeight(), 6, "no empty rows");
        assertTrue(picture.getHeight() > table.getHeight(), picture.getHeight() + " px beside " + table.getHeight());
        robot.interact(() -> feed.visibility.toggle("all-class"));
        robot.interact(() -> {});
        assertTrue(table.getHeight() < needed - 20, "an arm less, a row less");
    }

    @Test
    void theColumnsUseTheWidthOfAWideTable(FxRobot robot) {
        trained(robot);
        robot.interact(() -> {
            ArmsTable table = new ArmsTable(() -> {});
            StackPane room = new StackPane(table);
            Scene scene = new Scene(room, 700, 400);
            table.show(model.table());
            scene.getRoot().applyCss();
            double narrow = accuracyAt(room, table, 700);
            double wide = accuracyAt(room, table, 1240);
            assertTrue(wide > 1.2 * narrow && wide < 2 * narrow, narrow + " px, then " + wide);
            double all = table.getColumns().stream()
                    .mapToDouble(TableColumn::getWidth)
                    .sum();
            assertTrue(all < table.getWidth(), all + " px of columns in " + table.getWidth());
        });
    }

    private static double accuracyAt(StackPane room, ArmsTable table, double width) {
        room.resize(width, 400);
        room.layout();
        room.layout();
        return column(table, "column-accuracy.fused").getWidth();
    }

    @Test
    void theTestsAreThoseOfTheChosenFigureAndBaseline(FxRobot robot) {
        ArmsTable table = trained(robot);
        assertEquals("Accuracy, fused (%) against No guidance", title(robot));
        robot.interact(() -> table.getSelectionModel().select(1, column(table, "column-accuracy.quiet")));
        assertEquals("Accuracy, quiet (%) against No guidance", title(robot));
        BarFigure bars =
                robot.lookup("#results-differences").queryAs(BarChartPane.class).getFigure();
        assertEquals(title(robot), bars.title());
        assertEquals("difference (points)", bars.yLabel());
        assertEquals(
                List.of("All-class", "MNL"),
                bars.bars().stream().map(Bars::name).toList());
        double mean = 100 * table.table().comparison(table.metric(), 1).meanDifference();
        assertEquals(mean, bars.bars().get(0).values()[0], 0.005, "with the decimals of the table");
        robot.interact(() -> robot.lookup("#results-baseline")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(2));
        assertTrue(title(robot).endsWith("against MNL"), title(robot));
        List<String> texts = robot
                .from(robot.lookup("#results-tests").<javafx.scene.Node>query())
                .lookup(".label")
                .queryAllAs(Label.class)
                .stream()
                .map(Label::getText)
                .toList();
        assertTrue(texts.contains("0/2"), texts.toString());
    }

    private static String title(FxRobot robot) {
        return robot.lookup("#results-tests-title").queryAs(Label.class).getText();
    }

    @Test
    void columnsComeAndGoAndTheTableIsCopied(FxRobot robot) {
        ArmsTable table = trained(robot);
        robot.interact(() -> model.chosen().removeIf(name -> !name.equals("nll.fused")));
        robot.interact(() -> model.chosen().add("nll.fused"));
        assertEquals(2, table.getColumns().size());
        MenuItem item = robot.lookup("#results-copy").queryAs(MenuButton.class).getItems().stream()
                .filter(i -> "results-copy-markdown".equals(i.getId()))
                .findFirst()
                .orElseThrow();
        String[] copied = new String[1];
        robot.interact(() -> {
            item.fire();
            copied[0] = Clipboard.getSystemClipboard().getString();
        });
        assertTrue(copied[0].startsWith("| Arm | NLL, fused (nats) |\n|---|---:|\n| No guidance | "), copied[0]);
        assertEquals(
                "The table is on the clipboard as Markdown.",
                robot.lookup("#results-notice").queryAs(Label.class).getText());
    }

    @Test
    void everyControlSaysWhatItIs(FxRobot robot) {
        trained(robot);
        for (String id : List.of("results-noise", "results-baseline", "results-columns", "results-copy")) {
            Control control = robot.lookup("#" + id).queryAs(Control.class);
            assertFalse(control.getTooltip().getText().isBlank(), id);
            assertFalse(control.getAccessibleText().isBlank(), id);
        }
    }
}
