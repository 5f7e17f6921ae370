package mnl.lab.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.io.TempDir;

/** A workspace with runs in it. */
abstract class LibraryCase {
    static final Instant NOW = Instant.parse("2026-11-23T20:15:30Z");

    @TempDir
    Path folder;

    private final SplittableRandom names = new SplittableRandom(1);

    Workspace workspace() {
        return new Workspace(folder);
    }

    /** A finished run of two arms that was measured three times. */
    Path finished(RunOrigin origin, Instant started) {
        RunRecorder recorder = begun(origin, started);
        for (int epoch = 0; epoch < 3; epoch++) {
            recorder.append(RunFixture.measurement(epoch), null);
        }
        return recorder.complete(RunStatus.FINISHED);
    }

    /** One that this process is training. */
    RunRecorder begun(RunOrigin origin, Instant started) {
        RunRecorder recorder = new RunStore(workspace(), Clock.fixed(started, ZoneOffset.UTC), names).begin(origin);
        recorder.prepared(RunFixture.LAYOUT);
        return recorder;
    }

    Path finished() {
        return finished(RunFixture.ORIGIN, NOW);
    }

    /** What a program that has just been started says. */
    List<RunEntry> afresh(Path... added) {
        return new RunIndex(workspace()).read(List.of(added), some -> {});
    }

    RunEntry only() {
        List<RunEntry> all = afresh();
        if (all.size() != 1) {
            throw new AssertionError(all.toString());
        }
        return all.get(0);
    }

    /** Changes one bit of a file, with its length and time as they were. */
    static void flip(Path file, int at) throws IOException {
        var time = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, time);
    }
}
