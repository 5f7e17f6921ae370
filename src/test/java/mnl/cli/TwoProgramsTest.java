package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mnl.lab.library.RunIndex;
import mnl.lab.run.RunStatus;
import mnl.lab.store.Continuation;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes want to write the same run, while a third one lists it. */
class TwoProgramsTest {
    private static final long LIMIT_SECONDS = 180;
    private static final long REST_MILLIS = 20;

    @TempDir
    Path folder;

    private KilledPrograms one;
    private KilledPrograms other;

    @BeforeEach
    void begin() {
        one = new KilledPrograms(folder, "one");
        other = new KilledPrograms(folder, "other");
    }

    @Test
    void oneOfThemTrainsItAndOneGoesOnWithIt() throws Exception {
        Path config = one.config("run", 500);
        Path run = folder.resolve("run");
        String[] train = {"train", "--config", config.toString(), "--out", run.toString(), "--noise-curve", "none"};
        Path partial = folder.resolve("run.partial");
        Process trains = theOneThatIsNotRefused(one.start(train), other.start(train));
        while (!Continuation.isThere(partial)) {
            assertTrue(trains.isAlive(), one.said() + other.said());
            new RunIndex(new Workspace(folder)).read(List.of(folder), some -> {});
            trains.waitFor(REST_MILLIS, TimeUnit.MILLISECONDS);
        }
        trains.destroyForcibly().waitFor();

        String[] resume = {"resume", partial.toString(), "--noise-curve", "none"};
        Process goesOn = theOneThatIsNotRefused(one.start(resume), other.start(resume));
        while (!goesOn.waitFor(REST_MILLIS, TimeUnit.MILLISECONDS)) {
            new RunIndex(new Workspace(folder)).read(List.of(folder), some -> {});
        }
        assertEquals(0, goesOn.waitFor(), one.said() + other.said());
        assertEquals(RunStatus.FINISHED, RunStore.open(run).info().status());
        assertEquals(102, RunStore.open(run).measurements().size(), "at 0, 1, 5, 10 and so on, each once");
        RunStore.model(run);
        assertEquals(1, RunStore.list(folder).size());
    }

    private Process theOneThatIsNotRefused(Process first, Process second) throws Exception {
        CompletableFuture.anyOf(first.onExit(), second.onExit()).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        boolean firstEnded = !first.isAlive();
        String said = firstEnded ? one.said() : other.said();
        assertEquals(2, (firstEnded ? first : second).exitValue(), said);
        assertRefusal(said);
        return firstEnded ? second : first;
    }

    private static void assertRefusal(String said) {
        List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
        String last = lines.get(lines.size() - 1);
        assertTrue(last.contains("is being written by another run") || last.contains("is being trained"), said);
    }
}
