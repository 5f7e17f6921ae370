package mnl.lab.store;

import static mnl.lab.store.RunFixture.LAYOUT;
import static mnl.lab.store.RunFixture.ORIGIN;
import static mnl.lab.store.RunFixture.measurement;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import mnl.analysis.run.Measurement;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed while it writes leaves any beginning of a file; what was whole before is read, and nothing else. */
class TornRunTest {
    private static final int MEASUREMENTS = 3;

    @TempDir
    Path workspace;

    private Path folder;
    private byte[] metrics;
    private byte[] profiles;

    @BeforeEach
    void record() throws IOException {
        RunStore store = new RunStore(new Workspace(workspace), Clock.systemUTC(), new SplittableRandom(1));
        RunRecorder recorder = store.begin(ORIGIN);
        recorder.prepared(LAYOUT);
        for (int epoch = 0; epoch < MEASUREMENTS; epoch++) {
            recorder.append(measurement(epoch), null);
        }
        folder = recorder.folder();
        metrics = Files.readAllBytes(folder.resolve(RunFiles.METRICS));
        profiles = Files.readAllBytes(folder.resolve(RunFiles.PROFILES));
    }

    /** The process that recorded is gone: no process has this number. */
    private void kill() throws IOException {
        Path run = folder.resolve(RunFiles.RUN);
        ObjectNode tree = (ObjectNode) SealedJson.read(run);
        ((ObjectNode) tree.get("process")).put("pid", Integer.MAX_VALUE);
        SealedJson.write(run, tree);
    }

    private List<Measurement> read() throws IOException {
        return new MeasurementReader(LAYOUT).read(folder);
    }

    private static void assertWhole(int expected, List<Measurement> read, String where) {
        assertEquals(expected, read.size(), where);
        for (int i = 0; i < expected; i++) {
            assertEquals(measurement(i).epoch(), read.get(i).epoch(), where);
            assertArrayEquals(measurement(i).values(), read.get(i).values(), where);
            assertArrayEquals(measurement(i).profiles(), read.get(i).profiles(), where);
        }
    }

    @Test
    void profilesCutAnywhere() throws IOException {
        int each = profiles.length / MEASUREMENTS;
        for (int length = 0; length <= profiles.length; length++) {
            Files.write(folder.resolve(RunFiles.PROFILES), Arrays.copyOf(profiles, length));
            assertWhole(length / each, read(), length + " of " + profiles.length + " bytes");
        }
    }

    @Test
    void rowsCutAnywhere() throws IOException {
        String text = new String(metrics, StandardCharsets.US_ASCII);
        for (int length = 0; length <= metrics.length; length++) {
            Files.write(folder.resolve(RunFiles.METRICS), Arrays.copyOf(metrics, length));
            long rows = Math.max(
                    0, text.substring(0, length).chars().filter(c -> c == '\n').count() - 1);
            assertWhole((int) rows / LAYOUT.replicas(), read(), length + " of " + metrics.length + " bytes");
        }
    }

    @Test
    void theRunItselfIsOpenedAsInterrupted() throws IOException {
        kill();
        int each = profiles.length / MEASUREMENTS;
        for (int length : new int[] {0, 1, each - 1, each, 2 * each + 5, profiles.length - 1}) {
            Files.write(folder.resolve(RunFiles.PROFILES), Arrays.copyOf(profiles, length));
            RunContents run = RunStore.open(folder);
            assertEquals(RunStatus.INTERRUPTED, run.info().status());
            assertWhole(length / each, run.measurements(), length + " bytes");
        }
    }

    @Test
    void rowsAreNeverWithoutTheFileOfTheProfiles() throws IOException {
        Path empty = Files.createDirectories(workspace.resolve("empty"));
        Files.createDirectory(empty.resolve(RunFiles.PROFILES));
        try (MeasurementLog log = new MeasurementLog(empty, LAYOUT)) {
            assertThrows(IOException.class, () -> log.catchUp(List.of(measurement(0))));
        }
        assertFalse(Files.exists(empty.resolve(RunFiles.METRICS)), "the program may be killed here");
    }
}
