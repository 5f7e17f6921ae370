package mnl.lab.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.contribution.Contributions;
import mnl.analysis.noise.AccuracyUnderNoise;
import mnl.analysis.result.FinalResults;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.json.Scenarios;
import mnl.lab.run.RunOrigin;

/** A small run with drawn metrics. */
public final class RunFixture {
    static final Scenario SCENARIO = Scenarios.byDefault();
    static final Experiment EXPERIMENT = SCENARIO.experiment()
            .withArms(List.of(Arm.NONE, Arm.MNL), "none")
            .withSeeds(new SeedRange(3, 3))
            .withSchedule(new Schedule(2, 64));
    public static final RunOrigin ORIGIN = new RunOrigin(
            SCENARIO.name(),
            SCENARIO.title(),
            SCENARIO.commentary(),
            EXPERIMENT,
            Map.of("java", "17"),
            "Synthetic <data>",
            "abc123");
    public static final RunLayout LAYOUT = new RunLayout(
            List.of("none", "mnl"), 0, List.of(3L, 4L, 5L), List.of("loud", "quiet"), List.of("a", "b", "c"), 2);

    private RunFixture() {}

    /** Four samples of classes 0, 1, 2, 0; loud predicts 0, 1, 0, 1 and quiet and the fused prediction 0, 2, 2, 1. */
    public static FinalResults results() {
        int[][] labels = {{0, 1, 2, 0}, {0, 1, 2, 0}, {0, 1, 2, 0}};
        float[][] loud = replicas(0, 1, 0, 1);
        float[][] quiet = replicas(0, 2, 2, 1);
        return FinalResults.of(
                        LAYOUT,
                        2,
                        labels,
                        new float[][][] {loud, quiet},
                        quiet,
                        Optional.of(new StrongWeak(0, 1)),
                        "validation")
                .with(contributions())
                .with(List.of(underNoise()));
    }

    /** Accuracy 0.1 without a modality, 0.2 with loud, 0.6 with quiet, 0.9 with both: 0.2 and 0.6 of the 0.8. */
    private static Contributions contributions() {
        return new Contributions(LAYOUT, new double[][] {same(0.1), same(0.2), same(0.6), same(0.9)});
    }

    private static AccuracyUnderNoise underNoise() {
        return new AccuracyUnderNoise(
                LAYOUT, "loud", Map.of("loud", "feature_gaussian"), new double[] {0, 10}, new double[][] {
                    same(0.9), same(0.5)
                });
    }

    private static double[] same(double value) {
        double[] row = new double[LAYOUT.replicas()];
        Arrays.fill(row, value);
        return row;
    }

    private static float[][] replicas(int... predictions) {
        float[] logits = new float[3 * predictions.length];
        for (int i = 0; i < predictions.length; i++) {
            logits[3 * i + predictions[i]] = 2;
        }
        return Collections.nCopies(LAYOUT.replicas(), logits).toArray(float[][]::new);
    }

    public static Measurement measurement(double epoch) {
        Random random = new Random(Math.round(epoch * 10));
        float[][] values = new float[Metrics.names(LAYOUT.modalities()).size()][LAYOUT.replicas()];
        for (int m = 0; m < values.length; m++) {
            for (int r = 0; r < values[m].length; r++) {
                values[m][r] = epoch == 0 && m < 5 ? Float.NaN : random.nextFloat();
            }
        }
        float[][][] profiles = new float[2][2][9];
        for (float[][] arm : profiles) {
            for (float[] profile : arm) {
                for (int i = 0; i < profile.length; i++) {
                    profile[i] = random.nextFloat();
                }
            }
        }
        profiles[0][0][0] = Float.NaN;
        return new Measurement(epoch, values, profiles);
    }
}
