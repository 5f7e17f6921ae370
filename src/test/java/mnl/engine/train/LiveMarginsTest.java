package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.MarginFrame;
import mnl.data.Split;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.NoiseSpec;
import org.junit.jupiter.api.Test;

/** The margins that come with every measurement. */
class LiveMarginsTest extends EngineTestBase {
    @Test
    void everyMeasurementBringsTheMarginsOfTheFirstSeedOfEveryArm() {
        Experiment experiment = Experiments.small(3).withReferences(List.of(Arm.ENSEMBLE));
        Recorder recorder = new Recorder();
        try (TrainingRun run = start(experiment, false, recorder)) {
            run.whenOver().join();
            List<TrainingEvent.Measured> measured = recorder.events().stream()
                    .filter(TrainingEvent.Measured.class::isInstance)
                    .map(TrainingEvent.Measured.class::cast)
                    .toList();
            assertEquals(4, measured.size());
            measured.forEach(each ->
                    assertEquals(each.measurement().epoch(), each.margins().epoch()));
            Evaluation last = run.evaluate(new EvaluationRequest(Split.TEST, List.of(NoiseSpec.NONE, NoiseSpec.NONE)))
                    .join();
            RunLayout layout = ((TrainingEvent.Prepared) recorder.events().stream()
                            .filter(TrainingEvent.Prepared.class::isInstance)
                            .findFirst()
                            .orElseThrow())
                    .layout();
            MarginFrame expected = MarginFrame.of(layout, 0, 3, last.labels(), last.logits(), last.fusedLogits());
            MarginFrame found = measured.get(3).margins();
            assertEquals(6, found.arms());
            assertArrayEquals(expected.samples(), found.samples());
            assertArrayEquals(expected.margins(), found.margins());
            assertArrayEquals(expected.fusedRight(), found.fusedRight());
            assertArrayEquals(expected.only().count(), found.only().count(), "of every seed");
            assertArrayEquals(expected.only().kept(), found.only().kept());
            assertTrue(Arrays.stream(found.only().count()[1]).sum() > 0);
        }
    }
}
