package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mnl.data.sources.DataSources;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.SeedRange;
import mnl.experiment.transfer.SetupLine;
import mnl.experiment.transfer.SharedSetup;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Undo, redo, copy and paste of the setup in the window. */
class SetupEditingTest extends WindowTestBase {
    private static final Path DIGITS = Path.of("sample-data/av-digits");

    @Start
    void start(Stage primary) {
        open();
    }

    private Experiment held() {
        return explorer.setup().experimentProperty().get();
    }

    private static String tip(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Button.class).getTooltip().getText();
    }

    private static void goBack(FxRobot robot) {
        robot.interact(
                () -> robot.lookup("#notice-action").queryAs(Hyperlink.class).fire());
    }

    private void clipboard(FxRobot robot, String text) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void keysTakeBackWhatWasTypedAsAWholeAndMakeItAgain(FxRobot robot) {
        Experiment before = held();
        TextField epochs = epochs(robot);
        robot.interact(() -> {
            epochs.requestFocus();
            epochs.selectAll();
        });
        robot.write("12");
        assertEquals(12, held().schedule().epochs());
        assertEquals("Undo: epochs " + before.schedule().epochs() + " → 12", tip(robot, "setup-undo"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, held());
        assertTrue(disabled(robot, "setup-undo"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, held(), "the field does not bring it back either");
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertEquals(12, held().schedule().epochs());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals(12, held().schedule().epochs());
        assertEquals("12", epochs.getText());
    }

    private void whatCannotBeReadIsTakenBackByTheFieldAlone(FxRobot robot) {
        robot.interact(() -> explorer.setup().number("guidance.lambda").set(2));
        String text = epochs(robot).getText();
        robot.interact(() -> {
            epochs(robot).requestFocus();
            epochs(robot).selectAll();
        });
        robot.write("x");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(text, epochs(robot).getText());
        assertEquals(2, held().guidance().lambda());
        assertTrue(explorer.setup().problems().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertFalse(held().guidance().lambda() == 2, "then the setup goes on");
    }

    private void menuAndButtonsGoBackOverAScenario(FxRobot robot) {
        Experiment before = held();
        robot.interact(() -> explorer.setup()
                .scenarios()
                .chosenProperty()
                .set(explorer.setup().scenarios().all().get(1)));
        String title = explorer.setup().scenarios().all().get(1).title();
        assertEquals(
                "Undo: scenario " + title,
                explorer.commands().get("undo").text().get());
        command(robot, "undo");
        assertEquals(before, held());
        assertEquals("Redo: scenario " + title, tip(robot, "setup-redo"));
        fire(robot, "setup-redo");
        fire(robot, "setup-undo");
        assertEquals(before, held());
        assertTrue(disabled(robot, "setup-undo"));
    }

    private void aCopiedSetupIsPastedWithAWayBack(FxRobot robot) throws Exception {
        robot.interact(() -> epochs(robot).setText("7"));
        Experiment mine = held();
        fire(robot, "setup-copy");
        until(() -> text(robot, "notice").contains("on the clipboard"));
        robot.interact(() -> explorer.setup().newSeeds());
        Experiment changed = held();
        robot.interact(() -> explorer.window().focusView());
        robot.push(KeyCode.CONTROL, KeyCode.V);
        until(() -> held().equals(mine));
        assertTrue(text(robot, "notice").contains("taken over"));
        robot.interact(() -> explorer.setup().number("guidance.lambda").set(2));
        goBack(robot);
        assertEquals(changed, held(), "before it was pasted, whatever came after");
    }

    private void whatIsNoSetupIsRefusedAndChangesNothing(FxRobot robot) {
        Experiment before = held();
        String line = SetupLine.write(new SharedSetup(before.withSeeds(new SeedRange(9, 2)), "", ""));
        for (String each : List.of("", "Dear all", line.substring(0, 99), line.replace(line.charAt(40), '_'))) {
            clipboard(robot, each);
            command(robot, "paste-setup");
            assertTrue(text(robot, "notice").startsWith("Nothing was pasted. "), text(robot, "notice"));
            assertEquals(before, held());
        }
    }

    private void dataOfAPastedSetupAreFoundByTheirFingerprintOrAskedFor(FxRobot robot) throws Exception {
        DatasetSpec digits = new DatasetSpec.Folder("sample-data/av-digits", 30);
        String fingerprint = DataSources.open(digits).fingerprint();
        Experiment elsewhere = explorer.setup().scenarios().all().stream()
                .map(each -> each.experiment())
                .filter(each -> each.dataset() instanceof DatasetSpec.Folder)
                .findFirst()
                .orElseThrow()
                .withDataset(new DatasetSpec.Folder("/somewhere/else/spoken", 30));
        clipboard(robot, SetupLine.write(new SharedSetup(elsewhere, "From Ann", fingerprint)));
        command(robot, "paste-setup");
        until(() -> held().dataset() instanceof DatasetSpec.Folder);
        assertEquals(elsewhere.withDataset(digits), held());
        clipboard(robot, SetupLine.write(new SharedSetup(elsewhere, "From Bob", "0000")));
        dialogs.chosen = null;
        command(robot, "paste-setup");
        until(() -> text(robot, "notice").contains("these settings need the dataset spoken"));
        assertEquals(elsewhere.withDataset(digits), held());
        dialogs.chosen = DIGITS;
        command(robot, "paste-setup");
        until(() -> text(robot, "notice").contains("on other data than those of spoken"));
        assertEquals("From Bob", explorer.setup().openedProperty().get());
        assertEquals(
                DIGITS.toAbsolutePath().toString(), explorer.recent().folders().get(0));
    }

    private void anOpenedDatasetKeepsWhatFitsAndSaysWhatDoesNot(FxRobot robot) throws Exception {
        robot.interact(() -> {
            epochs(robot).setText("7");
            explorer.setup().modalities().get(0).number("lossWeight").set(0.25);
            explorer.setup().arms().choices().get(1).chosenProperty().set(false);
        });
        Experiment before = held();
        String name = before.modalities().get(0).name();
        dialogs.chosen = DIGITS;
        command(robot, "open-folder");
        until(() -> held().dataset() instanceof DatasetSpec.Folder);
        assertEquals(7, held().schedule().epochs());
        assertEquals(before.arms(), held().arms());
        assertEquals(5, held().seeds().count(), "one for each fold");
        assertTrue(text(robot, "notice").contains("seeds (one for each of the 5 folds)"), text(robot, "notice"));
        assertEquals(
                List.of("picture", "cluttered-picture", "sound", "word"),
                held().modalities().stream().map(ModalitySpec::name).toList());
        assertTrue(text(robot, "notice").contains("modality " + name), text(robot, "notice"));
        assertTrue(explorer.setup().modifiedProperty().get(), "there are defaults to go to");
        goBack(robot);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, held());
    }

    @Test
    void everyChangeGoesBackAndForth(FxRobot robot) {
        menuAndButtonsGoBackOverAScenario(robot);
        keysTakeBackWhatWasTypedAsAWholeAndMakeItAgain(robot);
        whatCannotBeReadIsTakenBackByTheFieldAlone(robot);
    }

    @Test
    void settingsTravelAsALine(FxRobot robot) throws Exception {
        whatIsNoSetupIsRefusedAndChangesNothing(robot);
        aCopiedSetupIsPastedWithAWayBack(robot);
    }

    @Test
    void otherDataKeepWhatFits(FxRobot robot) throws Exception {
        anOpenedDatasetKeepsWhatFitsAndSaysWhatDoesNot(robot);
        dataOfAPastedSetupAreFoundByTheirFingerprintOrAskedFor(robot);
    }
}
