package mnl.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mnl.lab.compare.ConfigurationRow;
import mnl.ui.chart.LineChartPane;
import mnl.ui.shell.NamedControls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CompareViewTest extends CompareCase {
    private final CompareViewModel model = new CompareViewModel(Runnable::run, Runnable::run);
    private Stage stage;
    private int asked;

    @Start
    void start(Stage given) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage = given;
    }

    private void shown(FxRobot robot) {
        robot.interact(() -> {
            stage.setScene(new Scene(new CompareView(model, Runnable::run, Runnable::run, () -> asked++), 1200, 700));
            stage.show();
        });
    }

    private void compare(FxRobot robot, double... lambdas) {
        shown(robot);
        robot.interact(
                () -> model.choose(Arrays.stream(lambdas).mapToObj(this::run).toList()));
    }

    private static MetricsTable table(FxRobot robot) {
        return robot.lookup("#compare-table").queryAs(MetricsTable.class);
    }

    @Test
    void withoutRunsItSaysHowToGetThere(FxRobot robot) {
        shown(robot);
        String said = robot.lookup("#compare-nothing").queryAs(Label.class).getText();
        assertTrue(said.contains("press Compare there"), said);
        robot.interact(
                () -> robot.lookup("#compare-to-runs").queryAs(ButtonBase.class).fire());
        assertEquals(1, asked);
        robot.interact(() -> model.choose(List.of(run(1))));
        assertTrue(
                robot.lookup("#compare-nothing").queryAs(Label.class).getText().startsWith("One run is chosen"));
    }

    @Test
    void theTablesHaveAColumnForEachRun(FxRobot robot) {
        compare(robot, 1, 2, 4);
        DifferencesTable differences = robot.lookup("#compare-differences").queryAs(DifferencesTable.class);
        assertEquals(
                List.of(List.of("1", "2", "4")),
                differences.getItems().stream().map(ConfigurationRow::values).toList());
        assertEquals(4, differences.getColumns().size());
        assertEquals(4, table(robot).getColumns().size());
        assertEquals(
                List.of("", "none", "mnl"),
                table(robot).getItems().stream().limit(3).map(MetricRow::arm).toList());
        List<String> cells = robot.lookup("#compare-table .value").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertTrue(cells.stream().anyMatch(text -> text.matches("\\d+\\.\\d\\d ± \\d+\\.\\d\\d")), cells.toString());
        assertFalse(robot.lookup("#compare-nothing").query().getParent().isVisible());
        assertEquals(Set.of(), NamedControls.faults());
    }

    @Test
    void theSelectedRowIsSeenOverTheEpochs(FxRobot robot) {
        compare(robot, 1, 2);
        LineChartPane chart = robot.lookup("#compare-chart").queryAs(LineChartPane.class);
        assertEquals("Accuracy, fused, MNL", chart.getFigure().title());
        assertEquals(2, chart.getFigure().series().size());
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().select(1);
        });
        assertEquals("Accuracy, fused, No guidance", chart.getFigure().title());
        robot.push(KeyCode.DOWN);
        assertEquals("Accuracy, fused, MNL", chart.getFigure().title());
    }

    @Test
    void aChipMakesItsRunTheReferenceOrTakesItOut(FxRobot robot) {
        compare(robot, 1, 2, 4);
        robot.interact(
                () -> robot.lookup("#compare-refer-2").queryAs(ButtonBase.class).fire());
        String notes = robot.lookup("#compare-notes").queryAs(Label.class).getText();
        assertTrue(notes.contains("Paired with λ 2 by seed, on the same test samples: λ 1, λ 4."), notes);
        robot.interact(() ->
                robot.lookup("#compare-remove-1").queryAs(ButtonBase.class).fire());
        assertEquals(3, table(robot).getColumns().size());
    }

    @Test
    void theEpochIsChosenAndWhatIsMissingIsSaid(FxRobot robot) {
        compare(robot, 1, 2);
        ComboBox<String> at = robot.lookup("#compare-at").queryComboBox();
        robot.interact(() -> at.getSelectionModel().select(2));
        String notes = robot.lookup("#compare-notes").queryAs(Label.class).getText();
        assertTrue(
                notes.contains("λ 1 was not measured after epoch 10; its last measurement is after epoch 2."), notes);
        assertEquals(0, table(robot).getItems().size());
        robot.interact(() -> at.getSelectionModel().select(0));
        assertFalse(table(robot).getItems().isEmpty());
    }

    @Test
    void bothTablesAreCopied(FxRobot robot) {
        compare(robot, 1, 2);
        String settings = copied(robot, "differences-copy-markdown");
        assertTrue(settings.contains("| Guidance · Lambda (λ) | 1 | 2 |"), settings);
        assertTrue(copied(robot, "comparison-copy-latex").contains("\\toprule"));
        String csv = copied(robot, "comparison-copy-csv");
        assertTrue(csv.startsWith("label,run,arm,metric,at,epoch,mean,ci95"), csv);
        assertEquals(
                "The table is on the clipboard as CSV.",
                robot.lookup("#compare-notice").queryAs(Label.class).getText());
    }

    private static String copied(FxRobot robot, String id) {
        MenuButton button = robot.lookup("#compare-copy").queryAs(MenuButton.class);
        MenuItem item = button.getItems().stream()
                .flatMap(menu -> menu instanceof Menu inner ? inner.getItems().stream() : Stream.of(menu))
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow();
        String[] text = new String[1];
        robot.interact(() -> {
            item.fire();
            text[0] = Clipboard.getSystemClipboard().getString();
        });
        return text[0];
    }
}
