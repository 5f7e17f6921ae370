package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.Margin;
import mnl.analysis.story.MarginFrame;
import mnl.data.Split;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.evaluate.Evaluator;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.NoiseSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However many threads divide an evaluation, it says the same to the last bit. */
class DividedEvaluationTest {
    private record Answer(RunLayout layout, Evaluator.Measured measured, Evaluation evaluation) {}

    @ParameterizedTest
    @EnumSource(
            value = FusionRule.class,
            names = {"QMF_ENERGY", "LEARNED_GATE", "TMC_EVIDENTIAL"})
    void theNumberOfThreadsChangesNothing(FusionRule rule) {
        Experiment experiment = wide().withFusion(new FusionSpec(rule));
        Answer alone = answer(experiment, 1);
        Answer divided = answer(experiment, 3);

        assertArrayEquals(
                alone.measured().metrics().values(),
                divided.measured().metrics().values());
        assertArrayEquals(
                alone.measured().metrics().profiles(),
                divided.measured().metrics().profiles());
        assertArrayEquals(alone.evaluation().logits(), divided.evaluation().logits());
        assertArrayEquals(alone.evaluation().fusedLogits(), divided.evaluation().fusedLogits());
        MarginFrame margins = alone.measured().margins();
        assertTrue(margins != null && margins.samples().length > 0);
        assertArrayEquals(margins.margins(), divided.measured().margins().margins());
        assertArrayEquals(margins.fusedRight(), divided.measured().margins().fusedRight());
        assertEquals(
                experiment.arms().size() * experiment.seeds().count(),
                alone.evaluation().fusedLogits().length);
    }

    /** So wide that a portion holds a part of the samples. */
    private static Experiment wide() {
        return Experiments.small(1)
                .withModalities(List.of(
                        Experiments.modality("left", new EncoderSpec(4096, 1)),
                        Experiments.modality("right", new EncoderSpec(5, 2))));
    }

    /** Both come from the same answers, one way as they go by, the other from all that is kept. */
    @Test
    void portionsAndPaddingFitTogether() {
        Answer answer = answer(wide(), 2);
        RunLayout layout = answer.layout();
        Evaluation evaluation = answer.evaluation();
        ReplicaMetrics metrics = ReplicaMetrics.of(layout, answer.measured().metrics());
        double[] accuracy = metrics.perReplica(Metrics.ACCURACY_FUSED);
        for (int r = 0; r < layout.comparedReplicas(); r++) {
            int[] labels = evaluation.labels()[r % layout.seeds().size()];
            int classes = layout.classNames().size();
            double right = 0;
            for (int i = 0; i < labels.length; i++) {
                right += Margin.of(evaluation.fusedLogits()[r], i * classes, classes, labels[i]) > 0 ? 1 : 0;
            }
            assertEquals(right / labels.length, accuracy[r], 1e-6);
        }
        MarginFrame margins = answer.measured().margins();
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            for (int i = 0; i < margins.samples().length; i++) {
                int sample = margins.samples()[i];
                int classes = layout.classNames().size();
                for (int m = 0; m < 2; m++) {
                    assertEquals(
                            Margin.of(
                                    evaluation.logits()[m][arm * layout.seeds().size()],
                                    sample * classes,
                                    classes,
                                    evaluation.labels()[0][sample]),
                            margins.margins()[arm][m][i]);
                }
            }
        }
    }

    private static Answer answer(Experiment experiment, int threads) {
        PyTorchRuntime runtime = PyTorchRuntime.open(new EngineSettings(threads), EngineStartListener.SILENT);
        try (TrainingSession session = TrainingSession.open(runtime, experiment, GaussianSource.uneven())) {
            session.step();
            return new Answer(
                    session.layout(),
                    session.measure(),
                    session.answers()
                            .evaluate(new EvaluationRequest(Split.TEST, List.of(NoiseSpec.NONE, NoiseSpec.NONE))));
        } finally {
            runtime.close();
        }
    }
}
