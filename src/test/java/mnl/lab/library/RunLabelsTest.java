package mnl.lab.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mnl.lab.run.RunException;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import org.junit.jupiter.api.Test;

class RunLabelsTest extends LibraryCase {
    private static final RunLabels LABELS =
            new RunLabels(" Before the talk ", List.of("talk", " thesis ", "", "talk"), "λ was too large", true);

    @Test
    void labelsAreKeptWithTheRunWhichStaysWhole() {
        Path run = finished();
        LabelFile.write(run, LABELS);
        RunEntry entry = only();
        assertEquals("Before the talk", entry.name());
        assertEquals(List.of("talk", "thesis"), entry.labels().tags());
        assertEquals(LABELS, entry.labels());
        assertEquals(3, RunStore.open(run).measurements().size());
        LabelFile.write(run, LABELS.withName(""));
        assertTrue(only().name().startsWith("Blind spot · "), "the program's own name again");
    }

    @Test
    void labelsGivenWhileItIsTrainedAreThereWhenItIsOver() throws IOException {
        RunRecorder running = begun(RunFixture.ORIGIN, NOW);
        LabelFile.write(running.folder(), LABELS);
        running.append(RunFixture.measurement(0), null);
        Path complete = running.complete(RunStatus.FINISHED);
        assertFalse(
                Files.readString(complete.resolve("manifest.json")).contains("labels.json"),
                "they may change when the manifest is long written");
        LabelFile.write(complete, LABELS.withPinned(false));
        assertEquals(LABELS.withPinned(false), LabelFile.read(complete));
        RunStore.open(complete);
    }

    @Test
    void aChangedByteIsFoundWhereverItIs() throws IOException {
        Path run = finished();
        LabelFile.write(run, LABELS);
        Path file = run.resolve("labels.json");
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 3) {
            flip(file, at);
            String problem = assertThrows(IOException.class, () -> LabelFile.read(run), "byte " + at)
                    .getMessage();
            assertTrue(problem.contains("labels.json"), problem);
            Files.write(file, Arrays.copyOf(whole, at));
            assertThrows(IOException.class, () -> LabelFile.read(run), "the first " + at + " bytes");
            Files.write(file, whole);
        }
        flip(file, 100);
        assertTrue(only().problem().contains("labels.json"), "and the list says so");
    }

    @Test
    void aRunThatIsGoneCannotBeLabelled() {
        assertThrows(RunException.class, () -> LabelFile.write(folder.resolve("gone"), LABELS));
    }
}
