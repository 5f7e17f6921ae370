package mnl.ui.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import mnl.analysis.robust.ArmRadii;
import mnl.analysis.robust.MarginRadii;
import mnl.analysis.robust.TestRadii;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.engine.Certification;
import mnl.engine.CertificationRequest;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.experiment.FusionRule;
import mnl.experiment.NoiseSpec;

/**
 * Metrics by formula, so that tests know what must be shown: fused accuracy 0.5 + 0.1 arm + 0.01 (arm + 1) seed, at most 0.98, less
 * 0.02 for each severity; profiles that grow from even to H[y][y+1] = 0.2 + 0.05 arm. Of ten samples the first is wrong
 * and sample i has the radius 0.1 i (arm + 1), certified but in the last arm, and is flipped at the radius with the index
 * i - 1 + arm.
 */
public final class Numbers {
    private static final int SAMPLES = 10;
    private static final double MOST = 0.98;

    private final RunLayout layout;

    public Numbers(RunLayout layout) {
        this.layout = layout;
    }

    /** Three arms, three seeds, a picture and a sound, four classes, ten epochs. */
    public static Numbers usual() {
        return new Numbers(new RunLayout(
                List.of("none", "all-class", "mnl"),
                0,
                List.of(7L, 8L, 9L),
                List.of("image", "audio"),
                List.of("zero", "one", "two", "three"),
                10));
    }

    public RunLayout layout() {
        return layout;
    }

    public Measurement measurement(double epoch, double[] severities) {
        List<String> names = Metrics.names(layout.modalities());
        float[][] values = new float[names.size()][layout.replicas()];
        double loss = Arrays.stream(severities).sum();
        for (int arm = 0; arm < layout.trained().size(); arm++) {
            for (int s = 0; s < layout.seeds().size(); s++) {
                for (int i = 0; i < names.size(); i++) {
                    values[i][layout.replica(arm, s)] = (float) value(names.get(i), arm, s, epoch, loss);
                }
            }
        }
        return new Measurement(epoch, values, profiles(epoch));
    }

    private static double value(String metric, int arm, int seed, double epoch, double severity) {
        if (metric.startsWith("loss")) {
            return epoch == 0 ? Double.NaN : (1 + arm + 0.1 * seed) / epoch;
        }
        if (metric.startsWith("guided.image")) {
            return 0.6;
        }
        if (metric.startsWith("guided")) {
            return 0.1 + 0.05 * arm;
        }
        if (metric.startsWith("ucom")) {
            return -1 + 0.5 * arm + 0.1 * seed + 0.2 * epoch;
        }
        return Math.min(MOST, 0.5 + 0.1 * arm + 0.01 * (arm + 1) * seed) - 0.02 * severity;
    }

    private float[][][] profiles(double epoch) {
        int classes = layout.classNames().size();
        double share = Math.min(1, epoch / layout.epochs());
        float[][][] profiles =
                new float[layout.trained().size()][layout.modalities().size()][classes * classes];
        for (int arm = 0; arm < profiles.length; arm++) {
            for (float[] profile : profiles[arm]) {
                double confused = 0.2 + 0.05 * arm;
                for (int y = 0; y < classes; y++) {
                    for (int k = 0; k < classes; k++) {
                        double late = k == y ? 1 - confused : k == (y + 1) % classes ? confused : 0;
                        profile[y * classes + k] = (float) ((1 - share) / classes + share * late);
                    }
                }
            }
        }
        return profiles;
    }

    public Evaluation evaluation(EvaluationRequest request, double epoch) {
        double[] severities =
                request.noise().stream().mapToDouble(NoiseSpec::severity).toArray();
        int samples = 40;
        int classes = layout.classNames().size();
        int[][] labels = new int[layout.seeds().size()][samples];
        for (int[] ofSeed : labels) {
            Arrays.setAll(ofSeed, i -> i % classes);
        }
        float[][][] logits = new float[layout.modalities().size()][layout.replicas()][samples * classes];
        float[][] fused = new float[layout.replicas()][samples * classes];
        for (int r = 0; r < layout.replicas(); r++) {
            for (int i = 0; i < samples; i++) {
                int target = i % classes;
                for (int m = 0; m < logits.length; m++) {
                    logits[m][r][i * classes + target] = (float) (2 - 0.3 * severities[m] + 0.05 * (i % 20));
                }
                fused[r][i * classes + target] = 1;
            }
        }
        return new Evaluation(request, measurement(epoch, severities), labels, logits, fused);
    }

    /** Radii of ten samples in every arm and seed. */
    public Certification certification(CertificationRequest request, double epoch) {
        List<ArmRadii> arms = new ArrayList<>();
        for (int arm = 0; arm < layout.trained().size(); arm++) {
            double step = 0.1 * (arm + 1);
            double[] radii =
                    IntStream.range(0, SAMPLES).mapToDouble(i -> step * i).toArray();
            boolean last = arm == layout.arms().size() - 1;
            MarginRadii one = last ? TestRadii.proxy(radii) : TestRadii.certified(radii);
            arms.add(new ArmRadii(
                    layout.arms().get(arm),
                    last ? FusionRule.QMF_ENERGY : FusionRule.MEAN,
                    Collections.nCopies(layout.seeds().size(), one)));
        }
        return new Certification(request, epoch, arms);
    }

    /** An attack on ten samples in every replica. */
    public AttackResult attack(AttackRequest request, double epoch) {
        int[][] flippedAt = new int[layout.replicas()][SAMPLES];
        for (int r = 0; r < flippedAt.length; r++) {
            int arm = r / layout.seeds().size();
            for (int i = 0; i < SAMPLES; i++) {
                flippedAt[r][i] = i == 0 ? -1 : Math.min(request.radii().size(), i - 1 + arm);
            }
        }
        return new AttackResult(request, epoch, flippedAt, 0);
    }
}
