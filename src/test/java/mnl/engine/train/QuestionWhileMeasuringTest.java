package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import mnl.analysis.run.Measurement;
import mnl.data.Split;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Arm;
import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.MonitorSpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.Schedule;
import org.junit.jupiter.api.Test;

/** A question that comes while a run measures itself does not wait until it has done so, and changes nothing. */
class QuestionWhileMeasuringTest extends EngineTestBase {
    private static final EvaluationRequest NOISY =
            new EvaluationRequest(Split.TEST, List.of(new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 2, 1), NoiseSpec.NONE));

    private static Experiment stopping() {
        return Experiments.small(12)
                .withFusion(new FusionSpec(FusionRule.MEAN))
                .withArms(Arm.STANDARD, Arm.STANDARD.get(0).name())
                .withSchedule(new Schedule(
                        12,
                        8,
                        1,
                        LearningRateSpec.CONSTANT,
                        new EarlyStoppingSpec(true, 2),
                        new MonitorSpec(MonitorSpec.Figure.ACCURACY, 0)));
    }

    /** Asks when a rule has acted, which is reported just before the run measures itself. */
    private final class Asking {
        private final Recorder recorder = new Recorder();
        private final CompletableFuture<TrainingRun> run = new CompletableFuture<>();
        private final AtomicReference<CompletableFuture<Evaluation>> answer = new AtomicReference<>();
        private final AtomicReference<Boolean> answeredWhenMeasured = new AtomicReference<>();

        void hear(TrainingEvent event) {
            if (event instanceof TrainingEvent.RuleActed && answer.get() == null) {
                answer.set(run.join().evaluate(NOISY));
            }
            if (event instanceof TrainingEvent.Measured && answer.get() != null) {
                answeredWhenMeasured.compareAndSet(null, answer.get().isDone());
            }
            recorder.accept(event);
        }
    }

    @Test
    void itIsAnsweredBeforeTheMeasurementIsDone() {
        List<Measurement> undisturbed = measurements(new Recorder());
        Asking asking = new Asking();
        try (TrainingRun run = engine.start(stopping(), GaussianSource.validated(), false, asking::hear)) {
            asking.run.complete(run);
            run.whenOver().join();
        }

        assertEquals("", asking.recorder.failure());
        assertTrue(asking.answeredWhenMeasured.get(), "answered by the time the measurement was done");
        Evaluation answer = asking.answer.get().join();
        List<Measurement> measured = asking.recorder.measurements();
        assertTrue(measured.stream()
                .anyMatch(each -> each.epoch() == answer.measurement().epoch()));
        assertEquals(undisturbed.size(), measured.size());
        for (int i = 0; i < measured.size(); i++) {
            assertArrayEquals(undisturbed.get(i).values(), measured.get(i).values());
            assertArrayEquals(undisturbed.get(i).profiles(), measured.get(i).profiles());
        }
    }

    private List<Measurement> measurements(Recorder recorder) {
        try (TrainingRun run = engine.start(stopping(), GaussianSource.validated(), false, recorder)) {
            run.whenOver().join();
            return recorder.measurements();
        }
    }
}
