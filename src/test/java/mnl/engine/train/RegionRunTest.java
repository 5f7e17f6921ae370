package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import mnl.analysis.region.RegionFrame;
import mnl.analysis.region.RegionSetting;
import mnl.analysis.run.Measurement;
import mnl.data.Split;
import mnl.data.synthetic.SyntheticSource;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.RegionRequest;
import mnl.engine.TrainingRun;
import mnl.experiment.Arm;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.NoiseSpec;
import mnl.experiment.SeedRange;
import mnl.experiment.json.Scenarios;
import mnl.figure.region.RegionGrid;
import org.junit.jupiter.api.Test;

/** Decision regions of the real model. */
class RegionRunTest extends EngineTestBase {
    private static final int SIDE = 40;
    private static final int SEED = 1;
    private static final List<NoiseSpec> CLEAN = List.of(NoiseSpec.NONE, NoiseSpec.NONE);

    /** All two features of this modality lie in its plane, so that nothing is left out of what the classifier sees. */
    private final GaussianSource flat = new GaussianSource(3, new int[] {2, 4}, new double[] {2.5, 1.5}, 90, 300);

    @Test
    void aPointLiesInTheRegionOfTheClassThatTheModalityPredicts() {
        Recorder recorder = new Recorder();
        Experiment experiment = Experiments.small(12).withReferences(List.of(Arm.ENSEMBLE));
        TrainingRun run = engine.start(experiment, flat, false, recorder);
        run.whenOver().join();
        assertEquals("", recorder.failure());
        int arms = experiment.trained().size();
        RegionFrame frame = run.regions(new RegionRequest(SEED, 0, 2, List.of(0, 1), arms, SIDE))
                .join();
        Evaluation test = run.evaluate(new EvaluationRequest(Split.TEST, CLEAN)).join();
        RegionSetting setting = frame.setting();
        RegionSetting.Side side = setting.sides().get(0);
        boolean[] seen = new boolean[3];
        for (int arm = 0; arm < arms; arm++) {
            int wrong = 0;
            double lead = 0;
            for (int n = 0; n < setting.samples().length; n++) {
                int sample = setting.samples()[n];
                assertEquals(test.labels()[SEED][sample], setting.labels()[n]);
                float[] logits = test.logits()[0][2 * arm + SEED];
                int predicted = largest(logits, 3 * sample);
                assertEquals(predicted, frame.predicted()[arm][0][n]);
                int other = setting.labels()[n] == 0 ? 2 : 0;
                assertEquals(
                        logits[3 * sample + setting.labels()[n]] > logits[3 * sample + other], frame.told()[arm][0][n]);
                seen[predicted] = true;
                lead += logits[3 * sample + setting.labels()[n]] - logits[3 * sample + other];
                double across = (side.x()[n] / side.reach() + 1) / 2;
                double up = (side.y()[n] / side.reach() + 1) / 2;
                RegionGrid field = new RegionGrid(
                        SIDE, frame.fields()[arm][0].margins(true), frame.fields()[arm][0].margins(false));
                boolean inside = Math.abs(across - 0.5) <= 0.5 && Math.abs(up - 0.5) <= 0.5;
                boolean clear = field.lead(across, up) > 0.4;
                if (inside && clear) {
                    assertEquals(predicted, classOf(field.winner(across, up)), "arm " + arm + ", point " + n);
                }
                wrong += predicted == classOf(field.winner(across, up)) ? 0 : 1;
            }
            assertEquals(lead / setting.samples().length, frame.lead()[arm][0], 1e-4);
            assertTrue(wrong <= setting.samples().length / 20, wrong + " points of arm " + arm);
        }
        assertTrue(seen[0] && seen[1] && seen[2], "every class is predicted somewhere");
    }

    private static int classOf(RegionGrid.Winner winner) {
        return switch (winner) {
            case FIRST -> 0;
            case SECOND -> 2;
            case OTHER -> 1;
        };
    }

    private static int largest(float[] logits, int start) {
        int largest = 0;
        for (int k = 1; k < 3; k++) {
            largest = logits[start + k] > logits[start + largest] ? k : largest;
        }
        return largest;
    }

    @Test
    void askingChangesNothingOfTheTraining() throws InterruptedException {
        Experiment experiment = Experiments.small(5).withReferences(List.of(Arm.ENSEMBLE));
        List<Measurement> unasked = train(experiment);
        Recorder recorder = new Recorder();
        TrainingRun run = start(experiment, true, recorder);
        RegionRequest request = new RegionRequest(0, 1, 2, List.of(1, 0), 5, SIDE);
        List<RegionFrame> frames = new ArrayList<>();
        for (int epoch = 0; epoch < 5; epoch++) {
            recorder.awaitMeasurements(epoch + 1);
            frames.add(run.regions(request).join());
            run.stepEpoch();
        }
        run.whenOver().join();
        List<Measurement> asked = recorder.measurements();
        assertEquals(unasked.size(), asked.size());
        for (int i = 0; i < asked.size(); i++) {
            assertArrayEquals(unasked.get(i).values(), asked.get(i).values(), "measurement " + i);
        }
        assertEquals(3, frames.get(3).epoch());
        assertEquals(frames.get(0).setting(), frames.get(4).setting(), "points stay where they are");
        assertFalse(Arrays.equals(
                frames.get(0).fields()[4][0].first(),
                frames.get(4).fields()[4][0].first()));
    }

    @Test
    void thePlaneOfADeclaredPairPartsItWhereTheModalitySeesItAndNotWhereItIsBlind() {
        Experiment blindSpot = Scenarios.byName("blind-spot").experiment();
        Experiment experiment =
                blindSpot.withSchedule(blindSpot.schedule().withEpochs(1)).withSeeds(new SeedRange(0, 1));
        Recorder recorder = new Recorder();
        TrainingRun run = engine.start(
                experiment, new SyntheticSource((DatasetSpec.Synthetic) experiment.dataset()), false, recorder);
        run.whenOver().join();
        RegionSetting setting = run.regions(new RegionRequest(0, 0, 1, List.of(0, 1), 1, 2))
                .join()
                .setting();
        assertTrue(setting.sides().stream().allMatch(RegionSetting.Side::declared));
        assertEquals(setting.sides().get(0).reach(), setting.sides().get(1).reach());
        assertTrue(Math.abs(apart(setting, 0)) < 0.3, "loud: " + apart(setting, 0));
        assertTrue(apart(setting, 1) > 1, "quiet, the first class on the left: " + apart(setting, 1));
        RegionSetting turned =
                run.regions(new RegionRequest(0, 1, 0, List.of(1), 1, 2)).join().setting();
        assertEquals(-turned.sides().get(0).x()[0], setting.sides().get(1).x()[0], 1e-4);
    }

    /** How much farther right the samples of the second class are. */
    private static double apart(RegionSetting setting, int side) {
        double[] sum = new double[2];
        int[] count = new int[2];
        for (int n = 0; n < setting.labels().length; n++) {
            int of = setting.labels()[n] == setting.first() ? 0 : 1;
            sum[of] += setting.sides().get(side).x()[n];
            count[of]++;
        }
        return sum[1] / count[1] - sum[0] / count[0];
    }

    @Test
    void aRequestThatDoesNotFitSaysWhy() {
        TrainingRun run = start(Experiments.small(1), false, new Recorder());
        run.whenOver().join();
        for (RegionRequest wrong : List.of(
                new RegionRequest(0, 1, 1, List.of(0), 1, SIDE),
                new RegionRequest(2, 0, 1, List.of(0), 1, SIDE),
                new RegionRequest(0, 0, 3, List.of(0), 1, SIDE),
                new RegionRequest(0, 0, 1, List.of(2), 1, SIDE),
                new RegionRequest(0, 0, 1, List.of(0), 6, SIDE))) {
            Throwable why = assertThrows(
                            CompletionException.class, () -> run.regions(wrong).join())
                    .getCause();
            assertInstanceOf(IllegalArgumentException.class, why);
        }
    }

    @Test
    void aModalityOfOneFeatureHasNoPlaneAndStillTellsClassesApart() {
        GaussianSource thin = new GaussianSource(3, new int[] {1, 4}, new double[] {2.5, 1.5}, 30, 60);
        TrainingRun run = engine.start(Experiments.small(2), thin, false, new Recorder());
        run.whenOver().join();
        RegionFrame frame =
                run.regions(new RegionRequest(0, 0, 1, List.of(0, 1), 2, SIDE)).join();
        assertFalse(frame.setting().sides().get(0).hasPlane());
        assertNull(frame.fields()[0][0]);
        assertTrue(frame.setting().sides().get(1).hasPlane());
        assertTrue(frame.toldShare(0, 0) > 0);
    }
}
