package mnl.lab.store;

import static mnl.lab.store.RunFixture.LAYOUT;
import static mnl.lab.store.RunFixture.ORIGIN;
import static mnl.lab.store.RunFixture.measurement;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mnl.analysis.run.ModelParameters;
import mnl.analysis.run.ScheduleEvent;
import mnl.analysis.run.TrainedModel;
import mnl.data.disk.FaultyDisk;
import mnl.lab.run.RunException;
import org.junit.jupiter.api.io.TempDir;

/** What {@link RunEndTest} and {@link TakenFolderTest} have in common. */
abstract class RunEndCase {
    static final TrainedModel MODEL = new TrainedModel(
            new ModelParameters(List.of(new ModelParameters.Parameter("a", List.of(3))), new float[] {1, 2, 3}), 2);

    static final List<String> WHOLE = List.of(
            "manifest.json",
            "metrics.csv",
            "milestones.csv",
            "model.f32",
            "model.json",
            "profiles.f32",
            "report.html",
            "results.json",
            "run.json",
            "story-margins.svg",
            "story-survives.svg",
            "story-teaching.svg");

    @TempDir
    Path folder;

    final FaultyDisk disk = new FaultyDisk();

    RunRecorder begin(Path runs) {
        Path real = disk.path(runs);
        return new RunStore(new Workspace(real)).begin(ORIGIN, real.resolve("run"));
    }

    /** Tells a whole run; what cannot be written is told again at the end. */
    static RunRecorder record(RunRecorder recorder) {
        tell(() -> recorder.prepared(LAYOUT));
        for (int epoch = 0; epoch < 3; epoch++) {
            int measured = epoch;
            tell(() -> recorder.append(measurement(measured), null));
        }
        tell(() -> recorder.ruleActed(event()));
        tell(() -> recorder.keep(MODEL));
        recorder.evaluated(RunFixture.results());
        return recorder;
    }

    static void tell(Runnable step) {
        try {
            step.run();
        } catch (RunException full) {
            assertTrue(full.getMessage().contains("No space left on device"), full.getMessage());
        }
    }

    static ScheduleEvent event() {
        return new ScheduleEvent(0, ScheduleEvent.Kind.GUIDANCE_BEGAN, 1, 1);
    }

    static List<String> names(Path of) {
        try (Stream<Path> all = Files.list(of)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
