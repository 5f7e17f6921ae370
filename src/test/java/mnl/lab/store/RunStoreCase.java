package mnl.lab.store;

import static mnl.lab.store.RunFixture.LAYOUT;
import static mnl.lab.store.RunFixture.measurement;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import mnl.analysis.run.Measurement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What {@link RunStoreTest} and {@link UnfinishedRunTest} have in common. */
abstract class RunStoreCase {
    static final Instant NOW = Instant.parse("2026-11-23T20:15:30Z");

    @TempDir
    Path folder;

    RunStore store;

    @BeforeEach
    void makeStore() {
        store = new RunStore(new Workspace(folder), Clock.fixed(NOW, ZoneOffset.UTC), new SplittableRandom(1));
    }

    static RunRecorder recorded(RunRecorder recorder) {
        recorder.prepared(LAYOUT);
        for (int epoch = 0; epoch < 3; epoch++) {
            recorder.append(measurement(epoch), null);
        }
        return recorder;
    }

    static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    static void assertSame(Measurement expected, Measurement actual) {
        assertEquals(expected.epoch(), actual.epoch());
        assertArrayEquals(expected.values(), actual.values());
        assertArrayEquals(expected.profiles(), actual.profiles());
    }
}
