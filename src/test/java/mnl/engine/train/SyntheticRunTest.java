package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.analysis.run.Metrics;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.Split;
import mnl.data.sources.DataSources;
import mnl.engine.RunState;
import mnl.engine.TrainingRun;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.experiment.DatasetSpec.SyntheticModality;
import org.junit.jupiter.api.Test;

class SyntheticRunTest extends EngineTestBase {

    @Test
    void learnsTheGeneratorsClassesButNeverBeatsTheBayesCeiling() {
        DataSource source = DataSources.open(new DatasetSpec.Synthetic(
                4,
                10,
                List.of(new SyntheticModality("left", 3, 1, 0), new SyntheticModality("right", 2, 1, 0.7071)),
                List.of(new ClassPair(0, 1)),
                0,
                0,
                200,
                1000));
        Recorder recorder = new Recorder();
        TrainingRun run = engine.start(Experiments.small(30), source, false, recorder);
        assertEquals(RunState.FINISHED, run.whenOver().join());
        int fused = Metrics.names(List.of("left", "right")).indexOf(Metrics.ACCURACY_FUSED);
        float[] first = recorder.measurements().get(0).values()[fused];
        float[] last = recorder.measurements().get(30).values()[fused];
        double sampling = 0.03;
        for (int r = 0; r < last.length; r++) {
            Dataset dataset = source.forSeed(3 + r % 2);
            double ceiling = dataset.bayesCeiling().orElseThrow().joint();
            assertEquals(1000, dataset.size(Split.TEST));
            assertTrue(first[r] < 0.6, "before: " + first[r]);
            assertTrue(last[r] > 0.75, "after: " + last[r]);
            assertTrue(last[r] <= ceiling + sampling, last[r] + " above " + ceiling);
        }
    }
}
