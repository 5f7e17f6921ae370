package mnl.lab.store;

import static mnl.lab.store.RunFixture.LAYOUT;
import static mnl.lab.store.RunFixture.measurement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mnl.data.disk.FaultyDisk;
import mnl.data.disk.FormerProcess;
import mnl.lab.run.FolderTakenException;
import mnl.lab.run.RunStatus;
import org.junit.jupiter.api.Test;

/** Folders of runs that something is in already. */
class TakenFolderTest extends RunEndCase {
    @Test
    void aSecondRunWithTheSameNameIsRefusedBeforeItTrains() {
        try (RunRecorder first = begin(folder)) {
            assertEquals("run.partial", first.folder().getFileName().toString());
            FolderTakenException refusal = assertThrows(FolderTakenException.class, () -> begin(folder));
            assertTrue(
                    refusal.getMessage()
                            .matches(".*/run is being written by another run \\(process \\d+, started .*\\): wait until"
                                    + " it has ended, or choose another folder\\."),
                    refusal.getMessage());
            assertEquals(List.of("run.partial"), names(folder));
        }
        assertEquals(List.of(), names(folder), "the first one measured nothing");
    }

    @Test
    void whatAnInterruptedRunMeasuredIsNeverWrittenOver() throws IOException {
        begin(folder);
        FormerProcess.madeOf(folder);
        RunRecorder second = begin(folder);
        assertEquals("run.partial", second.folder().getFileName().toString(), "the first had measured nothing");
        second.prepared(LAYOUT);
        second.append(measurement(0), null);
        FormerProcess.madeOf(folder);
        try (RunRecorder third = begin(folder)) {
            assertEquals("run.partial-2", third.folder().getFileName().toString());
            assertThrows(FolderTakenException.class, () -> begin(folder), "whatever the number");
        }
        assertEquals(
                RunStatus.INTERRUPTED,
                RunStore.open(folder.resolve("run.partial")).info().status());
    }

    @Test
    void aFolderThatWasFilledMeanwhileLeavesAWholeRunUnderItsTemporaryName() throws IOException {
        RunRecorder recorder = record(begin(folder));
        Files.writeString(Files.createDirectory(folder.resolve("run")).resolve("mine.txt"), "mine");
        String message = assertThrows(FolderTakenException.class, () -> recorder.complete(RunStatus.FINISHED))
                .getMessage();
        assertTrue(message.endsWith("run.partial: give that folder another name."), message);
        assertEquals(WHOLE, names(folder.resolve("run.partial")));
        assertEquals(List.of("mine.txt"), names(folder.resolve("run")));
        Files.delete(folder.resolve("run").resolve("mine.txt"));
        assertEquals(folder.resolve("run"), new RunStore(new Workspace(folder)).find(folder.resolve("run") + ""));
    }

    @Test
    void aRunThatOnlyLacksItsNameIsFoundByIt() throws IOException {
        Path complete = FaultyDisk.real(record(begin(folder)).complete(RunStatus.FINISHED));
        Files.move(complete, folder.resolve("run.partial"));
        RunStore store = new RunStore(new Workspace(folder));
        assertEquals(complete, store.find(complete.toString()));
        Files.move(complete, folder.resolve("run.partial-2"));
        assertEquals(complete, store.find(folder.resolve("run.partial-2").toString()));
    }

    @Test
    void aNumberThatLacksDigitsIsNotRead() throws IOException {
        RunRecorder recorder = record(begin(folder));
        Path rows = FaultyDisk.real(recorder.folder()).resolve("metrics.csv");
        String text = Files.readString(rows);
        Files.writeString(rows, text.substring(0, text.length() - 3));
        assertEquals(
                2,
                RunStore.open(FaultyDisk.real(recorder.folder())).measurements().size());
    }
}
