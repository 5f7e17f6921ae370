package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mnl.data.Split;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.djl.PyTorchRuntime;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import org.junit.jupiter.api.Test;

/** Samples under a noise are made once, for the modality that has it, and kept for the next question. */
class KeptSamplesTest {
    @Test
    void aDialThatIsTurnedHasItsOwnModalityReadAndNoOther() {
        PyTorchRuntime runtime = PyTorchRuntime.open(new EngineSettings(2), EngineStartListener.SILENT);
        FailingSource source = new FailingSource();
        try (TrainingSession session = TrainingSession.open(runtime, Experiments.small(1), source)) {
            int seeds = session.layout().seeds().size();
            source.readsSince();
            Evaluation first = ask(session, gaussian(3), NoiseSpec.NONE);
            assertEquals(seeds, source.readsSince(), "left, under every seed");

            ask(session, gaussian(3), gaussian(5));
            assertEquals(seeds, source.readsSince(), "right alone");

            ask(session, gaussian(4), gaussian(5));
            assertEquals(seeds, source.readsSince(), "left again");

            Evaluation again = ask(session, gaussian(3), new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 0, 1));
            assertEquals(0, source.readsSince(), "both are known");
            assertArrayEquals(first.fusedLogits(), again.fusedLogits());
        } finally {
            runtime.close();
        }
    }

    private static NoiseSpec gaussian(double severity) {
        return new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, severity, 1);
    }

    private static Evaluation ask(TrainingSession session, NoiseSpec left, NoiseSpec right) {
        return session.answers().evaluate(new EvaluationRequest(Split.TEST, List.of(left, right)));
    }
}
