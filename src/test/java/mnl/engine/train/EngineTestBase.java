package mnl.engine.train;

import java.time.Duration;
import java.util.List;
import mnl.analysis.run.Measurement;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;

/** A fresh engine for every test, which must give everything back. */
abstract class EngineTestBase {
    protected BatchedTrainingEngine engine;

    @BeforeEach
    void startEngine() {
        engine = new BatchedTrainingEngine();
    }

    @AfterEach
    void stopEngine() throws InterruptedException {
        engine.close();
        Assertions.assertTrue(engine.awaitClosed(Duration.ofMinutes(1)), "the engine ends");
    }

    protected TrainingRun start(Experiment experiment, boolean paused, Recorder recorder) {
        return engine.start(experiment, GaussianSource.small(), paused, recorder);
    }

    /** Trains to the end and gives the run back. */
    protected List<Measurement> train(Experiment experiment) {
        Recorder recorder = new Recorder();
        try (TrainingRun run = start(experiment, false, recorder)) {
            run.whenOver().join();
            Assertions.assertEquals("", recorder.failure());
            return recorder.measurements();
        }
    }
}
