package mnl.ui.compare;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SplittableRandom;
import mnl.experiment.Experiment;
import mnl.experiment.fields.GuidanceFields;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.io.TempDir;

/** Stored runs that differ in lambda. */
abstract class CompareCase {
    @TempDir
    Path folder;

    private int made;

    Path run(double lambda) {
        RunRecorder recorder = begun(lambda);
        for (int epoch = 0; epoch < 3; epoch++) {
            recorder.append(RunFixture.measurement(epoch), null);
        }
        return recorder.complete(RunStatus.FINISHED);
    }

    RunRecorder begun(double lambda) {
        Experiment experiment = RunFixture.ORIGIN.experiment();
        RunOrigin origin = RunFixture.ORIGIN.with(
                experiment.withGuidance(GuidanceFields.GUIDANCE.with(experiment.guidance(), Map.of("lambda", lambda))));
        RunStore store = new RunStore(
                new Workspace(folder),
                Clock.fixed(Instant.parse("2026-11-23T20:15:30Z").plusSeconds(++made), ZoneOffset.UTC),
                new SplittableRandom(made));
        RunRecorder recorder = store.begin(origin);
        recorder.prepared(RunFixture.LAYOUT);
        return recorder;
    }
}
