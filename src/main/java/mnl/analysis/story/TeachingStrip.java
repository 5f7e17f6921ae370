package mnl.analysis.story;

import java.util.List;
import mnl.analysis.cases.SampleAnswers;
import mnl.analysis.guidance.GuidePair;
import mnl.analysis.guidance.Profiles;
import mnl.analysis.run.*;
import mnl.experiment.*;

/** Stub. */
public record TeachingStrip(
        int guide,
        int guided,
        int target,
        double[] guideProbabilities,
        double[] guidedProbabilities,
        double[] taught,
        boolean[] passes,
        boolean targetLocked,
        boolean extraPull,
        double guidedShare) {
    public boolean anything() {
        return extraPull || java.util.Arrays.stream(taught).anyMatch(t -> t != 0);
    }

    public int rival() {
        int b = -1;
        for (int k = 0; k < guideProbabilities.length; k++) {
            if (k != target && (b < 0 || guideProbabilities[k] > guideProbabilities[b])) {
                b = k;
            }
        }
        return b;
    }

    public static TeachingStrip ofClass(
            Arm arm,
            GuidanceSpec shared,
            RunLayout layout,
            Measurement measurement,
            int armIndex,
            GuidePair pair,
            int target) {
        double[] g = Profiles.matrix(measurement.profiles()[armIndex][pair.guide()])[target];
        double[] w = Profiles.matrix(measurement.profiles()[armIndex][pair.guided()])[target];
        double[] taught = new double[g.length];
        boolean[] passes = new boolean[g.length];
        GuidanceMode mode = arm.mode();
        for (int k = 0; k < g.length; k++) {
            passes[k] = mode == GuidanceMode.ALL_CLASS || mode == GuidanceMode.NON_TARGET && k != target;
            taught[k] = passes[k] ? shared.lambda() * g[k] : 0;
        }
        double share = arm.dominance() == DominanceRule.FIXED_PRIOR
                ? 1
                : new ArmSummaries(layout, measurement)
                        .summary(
                                Metrics.guided(
                                        layout.modalities().get(pair.guide()),
                                        layout.modalities().get(pair.guided())),
                                armIndex)
                        .mean();
        return new TeachingStrip(
                pair.guide(),
                pair.guided(),
                target,
                g,
                w,
                taught,
                passes,
                mode == GuidanceMode.NON_TARGET,
                mode == GuidanceMode.CE_ONLY,
                share);
    }

    public static TeachingStrip ofSample(
            Arm arm,
            GuidanceSpec shared,
            List<String> modalities,
            SampleAnswers answers,
            int armIndex,
            GuidePair pair,
            int sample) {
        throw new UnsupportedOperationException();
    }
}
