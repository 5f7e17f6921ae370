package mnl.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mnl.lab.library.LabelFile;
import mnl.lab.library.RunEntry;
import mnl.lab.library.RunLabels;
import mnl.ui.shell.NamedControls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class RunsViewTest extends RunsCase {
    private Stage stage;
    private RunsViewModel model;

    @Start
    void start(Stage given) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage = given;
    }

    private RunsTable shown(FxRobot robot) {
        model = model();
        robot.interact(() -> {
            stage.setScene(new Scene(new RunsView(model), 1200, 640));
            stage.show();
            model.showingProperty().set(true);
        });
        return robot.lookup("#runs-table").queryAs(RunsTable.class);
    }

    private static List<String> names(RunsTable table) {
        return table.getItems().stream().map(RunEntry::name).toList();
    }

    private static void select(FxRobot robot, RunsTable table, int row) {
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(row);
        });
    }

    @Test
    void withoutARunItSaysWhatToDo(FxRobot robot) {
        shown(robot);
        String said = robot.lookup("#runs-nothing").queryAs(Label.class).getText();
        assertTrue(said.contains("press Run"), said);
    }

    @Test
    void runsAreSortedByAnyColumnAndPinnedOnesStayFirst(FxRobot robot) {
        run("digits", named("b"));
        run("digits", named("c"));
        run("birds", new RunLabels("z", List.of(), "", true));
        run("digits", named("a"));
        RunsTable table = shown(robot);
        assertEquals(List.of("z", "a", "c", "b"), names(table), "the newest first");
        robot.interact(() -> {
            TableColumn<RunEntry, ?> name = table.getColumns().get(0);
            name.setSortType(TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(name));
        });
        assertEquals(List.of("z", "a", "b", "c"), names(table));
        robot.interact(() -> table.getColumns().get(0).setSortType(TableColumn.SortType.DESCENDING));
        assertEquals(List.of("z", "c", "b", "a"), names(table));
    }

    @Test
    void whatIsTypedAndChosenFilters(FxRobot robot) {
        run("digits", named("b", "talk"));
        run("birds", named("a"));
        RunsTable table = shown(robot);
        robot.interact(
                () -> robot.lookup("#runs-search").queryAs(TextField.class).setText("digi"));
        assertEquals(List.of("b"), names(table));
        assertEquals(
                "1 of 2 runs", robot.lookup("#runs-count").queryAs(Label.class).getText());
        ComboBox<String> data = robot.lookup("#runs-data").queryComboBox();
        assertEquals(List.of("", "birds", "digits"), data.getItems());
        robot.interact(() -> {
            robot.lookup("#runs-search").queryAs(TextField.class).clear();
            data.setValue("birds");
        });
        assertEquals(List.of("a"), names(table));
    }

    @Test
    void theKeysOpenRenameAndDelete(FxRobot robot) throws IOException {
        Path run = run("digits", named("b"));
        RunsTable table = shown(robot);
        select(robot, table, 0);
        robot.push(KeyCode.ENTER);
        assertEquals(run, opened.get(0).folder());
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        assertEquals(run, beside.get(0).folder());
        assertEquals(1, opened.size());
        robot.push(KeyCode.F2);
        robot.interact(
                () -> robot.lookup("#run-name-field").queryAs(TextField.class).setText("Mine"));
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("Mine"), names(table));
        assertEquals("Mine", LabelFile.read(run).name());
        robot.push(KeyCode.F2);
        robot.interact(
                () -> robot.lookup("#run-name-field").queryAs(TextField.class).setText("Other"));
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of("Mine"), names(table), "Escape leaves it as it was");
        assertEquals(1, opened.size(), "the Enter of the name opens nothing");
        robot.push(KeyCode.DELETE);
        assertEquals(List.of(), names(table));
        assertFalse(Files.exists(run));
        robot.interact(() -> undo.run());
        assertEquals(List.of("Mine"), names(table));
    }

    @Test
    void severalRunsAreSelectedComparedAndDeleted(FxRobot robot) {
        Path first = run("digits", named("a"));
        Path second = run("digits", named("b"));
        Path third = run("digits", named("c"));
        RunsTable table = shown(robot);
        Button compare = robot.lookup("#runs-compare").queryButton();
        select(robot, table, 1);
        robot.press(KeyCode.SHIFT).push(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertEquals(List.of(second, first), RunsCase.folders(table.runs()));
        robot.push(KeyCode.C);
        assertEquals(List.of(List.of(second, first)), compared);
        robot.interact(() -> table.getSelectionModel().select(0));
        robot.interact(compare::fire);
        assertEquals(List.of(third, second, first), compared.get(1));
        robot.interact(() -> {
            TableColumn<RunEntry, ?> name = table.getColumns().get(0);
            name.setSortType(TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(name));
        });
        assertEquals(List.of(first, second, third), RunsCase.folders(table.runs()), "sorting keeps what is selected");
        robot.interact(() -> table.getSelectionModel().clearAndSelect(1));
        robot.interact(() -> table.getSelectionModel().select(2));
        robot.push(KeyCode.DELETE);
        assertEquals(List.of("a"), names(table));
        assertEquals(List.of("2 runs have been deleted."), said);
        robot.interact(() -> undo.run());
        assertEquals(List.of("a", "b", "c"), names(table));
    }

    @Test
    void tagsNoteAndPinOfTheSelectedRun(FxRobot robot) throws IOException {
        Path first = run("digits", named("b"));
        Path second = run("digits", named("a"));
        RunsTable table = shown(robot);
        select(robot, table, 0);
        TextField tags = robot.lookup("#runs-tags").queryAs(TextField.class);
        TextField note = robot.lookup("#runs-note").queryAs(TextField.class);
        robot.interact(() -> {
            tags.requestFocus();
            tags.setText("talk, thesis");
            note.requestFocus();
            note.setText("good");
        });
        select(robot, table, 1);
        assertEquals(new RunLabels("a", List.of("talk", "thesis"), "good", false), LabelFile.read(second));
        assertEquals("", tags.getText());
        robot.interact(
                () -> robot.lookup("#runs-pin").queryAs(ToggleButton.class).fire());
        assertTrue(LabelFile.read(first).pinned());
        assertEquals(List.of("b", "a"), names(table));
        RunEntry selected = table.run();
        assertEquals(first, selected == null ? null : selected.folder(), "the selection stays with the run");
    }

    @Test
    void everyControlHasANameAndEveryRowSaysAllOfItsRun(FxRobot robot) {
        run("digits", named("b", "talk"));
        RunsTable table = shown(robot);
        select(robot, table, 0);
        robot.interact(() -> assertEquals(Set.of(), NamedControls.faults()));
        String spoken = RunWords.spoken(table.getItems().get(0));
        assertTrue(spoken.startsWith("b, cancelled, No guidance, MNL, "), spoken);
    }

    @Test
    void chosenColumnsAreKept(FxRobot robot) {
        run("digits", named("b"));
        RunsTable table = shown(robot);
        int before = table.getColumns().size();
        robot.interact(() -> table.show(Set.of(RunColumn.DATA)));
        assertEquals(2, table.getColumns().size());
        RunsMemory memory = new RunsMemory(kept);
        assertEquals(RunColumn.USUAL, memory.columns());
        memory.setColumns(Set.of(RunColumn.DATA, RunColumn.NOTE));
        assertEquals(3, shown(robot).getColumns().size());
        assertTrue(before > 3);
    }
}
