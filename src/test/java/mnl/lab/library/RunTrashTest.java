package mnl.lab.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mnl.lab.run.RunException;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import org.junit.jupiter.api.Test;

class RunTrashTest extends LibraryCase {
    @Test
    void aDeletedRunWaitsInTheTrashAndComesBackWhole() {
        Path run = finished();
        RunEntry before = only();
        Path deleted = RunTrash.discard(run, NOW);
        assertEquals(run.resolveSibling(".trash"), deleted.getParent());
        assertFalse(Files.exists(run));
        assertEquals(List.of(), afresh());
        assertEquals(List.of(), new RunStore(workspace()).list());
        String unknown = assertThrows(RunException.class, () -> new RunStore(workspace()).find("x"))
                .getMessage();
        assertFalse(unknown.contains(".trash"), unknown);
        RunTrash.restore(deleted, run);
        assertEquals(before, only());
        RunStore.open(run);
    }

    @Test
    void aRunThatIsBeingTrainedStays() {
        RunRecorder running = begun(RunFixture.ORIGIN, NOW);
        String why = assertThrows(RunException.class, () -> RunTrash.discard(running.folder(), NOW))
                .getMessage();
        assertTrue(why.contains("stop it first"), why);
        assertEquals(1, afresh().size());
    }

    @Test
    void nothingIsWrittenOverByWhatComesBack() throws IOException {
        Path run = finished();
        Path deleted = RunTrash.discard(run, NOW);
        Files.createDirectory(run);
        Files.writeString(run.resolve("mine.txt"), "mine");
        assertThrows(RunException.class, () -> RunTrash.restore(deleted, run));
        assertEquals("mine", Files.readString(run.resolve("mine.txt")));
        assertTrue(Files.exists(deleted.resolve("run.json")));
    }

    @Test
    void whatWasDeletedThirtyDaysAgoIsGone() throws IOException {
        Path runs = workspace().runs();
        Path old = RunTrash.discard(finished(), NOW.minus(Duration.ofDays(30)).minusMillis(1));
        Path young = RunTrash.discard(finished(), NOW.minus(Duration.ofDays(30)));
        Path strange = Files.createDirectory(old.resolveSibling("put-here-by-hand"));
        RunTrash.empty(runs, NOW);
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young));
        assertTrue(Files.exists(strange));
        RunTrash.empty(folder.resolve("no-such-folder"), NOW);
    }
}
