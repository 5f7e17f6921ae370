package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mnl.data.sources.DataSources;
import mnl.experiment.Experiment;
import mnl.experiment.SeedRange;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import mnl.ui.feed.ManualPulse;
import mnl.ui.feed.SteadyEngine;
import mnl.ui.session.GhostRun;
import mnl.ui.session.RunSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs behind the one on show are called by what they differ in. */
class GhostsTest {
    @TempDir
    Path folder;

    private final List<String> refused = new ArrayList<>();
    private final RunSession session = new RunSession(
            new SteadyEngine()::start, DataSources::open, Runnable::run, Runnable::run, new ManualPulse());
    private final Ghosts ghosts =
            new Ghosts(session, experiment -> Optional.empty(), Runnable::run, Runnable::run, refused::add);

    private static Experiment epochs(int epochs) {
        Experiment usual = RunFixture.ORIGIN.experiment();
        return usual.withSchedule(usual.schedule().withEpochs(epochs));
    }

    private Path stored(Experiment experiment) {
        RunOrigin origin = RunFixture.ORIGIN;
        RunRecorder recorder = new RunStore(new Workspace(folder))
                .begin(new RunOrigin(
                        origin.scenario(),
                        origin.title(),
                        origin.commentary(),
                        experiment,
                        origin.versions(),
                        origin.dataName(),
                        origin.dataFingerprint()));
        recorder.prepared(RunFixture.LAYOUT);
        recorder.append(RunFixture.measurement(0), null);
        recorder.append(RunFixture.measurement(1), null);
        return recorder.complete(RunStatus.FINISHED);
    }

    private List<String> labels() {
        return session.ghostsProperty().get().stream().map(GhostRun::label).toList();
    }

    @Test
    void eachIsCalledByWhatItDiffersInFromTheOthersAndTheRunOnShow() {
        Path four = stored(epochs(4));
        Path six = stored(epochs(6));
        ghosts.add(four);
        assertEquals(1, labels().size());
        ghosts.add(six);
        assertEquals(List.of("epochs 4", "epochs 6"), labels());
        ghosts.add(four);
        assertEquals(2, labels().size(), "each is there once");
        Experiment shown = epochs(5);
        session.start(shown.withSeeds(new SeedRange(3, 7)), true);
        assertTrue(labels().get(0).startsWith("epochs 4"), labels()::toString);
        session.ghostsProperty().set(session.ghostsProperty().get().subList(1, 2));
        assertEquals(1, labels().size());
        assertTrue(labels().get(0).startsWith("epochs 6"), labels()::toString);
        assertEquals(List.of(), refused);
    }

    @Test
    void oneThatCannotBeReadIsSaidAndTheOthersStay() throws Exception {
        Path good = stored(epochs(4));
        Path damaged = stored(epochs(6));
        Files.write(damaged.resolve("metrics.csv"), new byte[] {1});
        ghosts.add(good);
        ghosts.add(damaged);
        assertEquals(1, labels().size());
        assertTrue(refused.get(0).contains("metrics.csv"), refused::toString);
    }

    @Test
    void moreThanCanBeToldApartAreRefused() {
        for (int i = 0; i < 8; i++) {
            ghosts.add(stored(epochs(3 + i)));
        }
        assertEquals(7, labels().size());
        assertTrue(refused.get(0).startsWith("There are 7 runs behind the curves already"), refused::toString);
    }
}
