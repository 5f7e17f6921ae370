package mnl.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that change on the disk while they are imported. */
class ChangedFilesTest extends ImportSteps {
    @Test
    void aFileThatChangesAfterThePreviewIsNoticedAndLookedAtAgain() {
        add(file("data.csv", table(20, "a,b")));
        toTheLastStep();
        file("data.csv", table(30, "a,b"));
        model.next();
        assertEquals(ImportJob.State.FAILED, model.job().stateProperty().get());
        assertEquals(
                folder.resolve("data.csv")
                        + " has changed since it was read. Look at what is in it now, then import again.",
                model.job().problemProperty().get());
        assertFalse(Files.exists(model.target().target()));
        assertEquals(List.of(15, 15), model.splitStep().classesProperty().get().counts());
        model.next();
        assertEquals(ImportJob.State.DONE, model.job().stateProperty().get());
        assertEquals(30, model.job().reportProperty().get().samples());
    }

    @Test
    void nothingIsImportedWhileAChangedFileIsLookedAt() {
        add(file("data.csv", table(20, "a,b")));
        toTheLastStep();
        file("data.csv", table(30, "a,b"));
        holding = true;
        model.next();
        held.remove().run();
        assertEquals("Looking at the files.", whyNot());
        model.next();
        assertEquals(ImportJob.State.FAILED, model.job().stateProperty().get());
        holding = false;
        while (!held.isEmpty()) {
            held.remove().run();
        }
        assertEquals("", whyNot());
    }

    @Test
    void aBrokenCellIsNamedBeforeAnythingIsWritten() {
        add(file("data.csv", table(20, "a,b").replace("s7,7,", "s7,much,")));
        model.next();
        assertEquals(ImportStep.PREVIEW, model.stepProperty().get());
        assertTrue(whyNot().startsWith("data.csv, line 9, column 2"), whyNot());
        model.next();
        assertEquals(ImportStep.PREVIEW, model.stepProperty().get());
    }

    @Test
    void aFileThatIsRepairedWhereItIsIsReadWhenTheUserTriesAgain() {
        add(file("data.csv", table(20, "a,b")));
        toTheLastStep();
        file("data.csv", table(20, "a,b").replace("s7,7,", "s7,much,"));
        model.next();
        assertEquals(ImportJob.State.FAILED, model.job().stateProperty().get());
        assertTrue(whyNot().startsWith("data.csv, line 9, column 2"), whyNot());
        assertTrue(model.refused().get());
        file("data.csv", table(30, "a,b"));
        assertTrue(whyNot().startsWith("data.csv, line 9, column 2"), "nobody has tried again yet");
        model.readAgain();
        assertEquals("", whyNot());
        assertFalse(model.refused().get());
        model.next();
        assertEquals(ImportJob.State.DONE, model.job().stateProperty().get());
        assertEquals(30, model.job().reportProperty().get().samples());
    }

    @Test
    void aFileThatWasNoTableIsReadAgainToo() throws IOException {
        add(file("data.csv", "label,a\n"));
        String before = whyNot();
        assertTrue(model.refused().get(), before);
        model.readAgain();
        assertEquals(before, whyNot());
        Files.delete(folder.resolve("data.csv"));
        model.readAgain();
        assertTrue(whyNot().contains("data.csv"), whyNot());
        assertFalse(before.equals(whyNot()), whyNot());
        file("data.csv", table(20, "a,b"));
        model.readAgain();
        assertEquals("", whyNot());
    }

    @Test
    void thereIsNothingToReadAgainWhileFilesAreReadOrSomethingTypedIsWrong() {
        assertFalse(model.refused().get());
        SourceSettings source = add(file("data.csv", table(20, "a,b")));
        assertFalse(model.refused().get());
        source.addModality();
        assertTrue(whyNot().startsWith("Give every modality a name and columns"), whyNot());
        assertFalse(model.refused().get());
        holding = true;
        source.modalities().clear();
        assertEquals("Looking at the files.", whyNot());
        assertFalse(model.refused().get());
    }
}
