package mnl.lab.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mnl.data.disk.Leftovers;
import mnl.engine.Checkpoint;
import mnl.engine.state.Memento;
import mnl.lab.run.RunException;
import mnl.lab.run.RunStatus;
import mnl.lab.store.Continuation;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import org.junit.jupiter.api.Test;

/** Somebody deletes or renames, while a run is recorded, what it is recorded in. */
class GoneFolderTest extends LibraryCase {
    @Test
    void aRunWhoseFolderWasDeletedIsWrittenAnew() throws IOException {
        RunRecorder run = measured();
        Leftovers.delete(run.folder());
        run.append(RunFixture.measurement(1), null);
        run.saved(state(1, 2));
        assertEquals(2, RunStore.open(run.folder()).measurements().size());
        assertEquals(1, run.kept().orElseThrow().epoch());
        assertEquals(1, Continuation.read(interrupted(run)).checkpoint().epoch());
    }

    @Test
    void aWorkspaceThatHasAnotherNameNowIsSaidAndTheRunIsWholeElsewhere() throws IOException {
        RunRecorder run = measured();
        Path renamed = folder.resolve("renamed");
        Files.move(workspace().runs(), renamed);
        run.append(RunFixture.measurement(1), null);
        String why =
                assertThrows(RunException.class, () -> run.saved(state(1, 2))).getMessage();
        assertTrue(why.contains("is not there any more"), why);
        assertEquals(0, run.kept().orElseThrow().epoch());
        assertThrows(RunException.class, () -> run.complete(RunStatus.FINISHED));
        run.moveTo(folder.resolve("elsewhere/run"));
        assertEquals(
                2, RunStore.open(folder.resolve("elsewhere/run")).measurements().size());
        assertTrue(run.isStored());
    }

    @Test
    void aFolderThatComesBackIsGoneOnIn() throws IOException {
        RunRecorder run = measured();
        Path away = folder.resolve("away");
        Files.move(workspace().runs(), away);
        run.append(RunFixture.measurement(1), null);
        assertThrows(RunException.class, () -> run.saved(state(1, 2)));
        Files.move(away, workspace().runs());
        run.append(RunFixture.measurement(2), null);
        run.saved(state(2, 3));
        Path complete = run.complete(RunStatus.FINISHED);
        assertEquals(3, RunStore.open(complete).measurements().size());
        assertEquals(2, Continuation.read(complete).checkpoint().epoch());
    }

    @Test
    void theListDoesNotForgetRunsWhoseFolderIsGone() throws IOException {
        finished();
        RunIndex index = new RunIndex(workspace());
        List<RunEntry> before = index.read(List.of(), some -> {});
        Path away = folder.resolve("away");
        Files.move(workspace().runs(), away);
        String why = assertThrows(RunException.class, () -> index.read(List.of(), some -> {}))
                .getMessage();
        assertTrue(why.contains(workspace().runs().toString()), why);
        Files.move(away, workspace().runs());
        assertEquals(before, index.read(List.of(), some -> {}));
        Leftovers.delete(workspace().runs());
        Files.createDirectory(workspace().runs());
        assertEquals(List.of(), index.read(List.of(), some -> {}));
    }

    private static Path interrupted(RunRecorder run) {
        run.close();
        return run.folder();
    }

    private RunRecorder measured() {
        RunRecorder run = begun(RunFixture.ORIGIN, NOW);
        run.append(RunFixture.measurement(0), null);
        run.saved(state(0, 1));
        return run;
    }

    private static Checkpoint state(double epoch, int measurements) {
        return new Checkpoint(new Memento().with("weights", new float[] {1}), epoch, true, measurements, 0);
    }
}
