package mnl.engine.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import mnl.engine.closed.ClosedFuser;
import mnl.engine.closed.FusedSample;
import mnl.experiment.FusionRule;
import org.jspecify.annotations.Nullable;

/** Fuses given logits in double precision, through the classes that train. */
public final class FusionInspector {

    /** The fused logits, their probabilities and the weights, or the combined evidence. */
    public FusionReport inspect(FusionQuestion question) {
        List<String> names = IntStream.range(0, question.modalities())
                .mapToObj(Integer::toString)
                .toList();
        ClosedFuser fuser = ClosedFuser.of(question.spec(), names, question.classes(), question.phase());
        List<FusedSample> samples = IntStream.range(0, question.samples())
                .mapToObj(b -> fuser.fuse(ofSample(question.logits(), b), confidences(question, b)))
                .toList();
        double[][] probabilities = rows(samples, FusedSample::probabilities);
        if (question.rule() == FusionRule.TMC_EVIDENTIAL) {
            return new FusionReport(null, probabilities, null, evidence(samples));
        }
        double[][] weights = new double[question.modalities()][question.samples()];
        for (int m = 0; m < weights.length; m++) {
            int modality = m;
            Arrays.setAll(weights[m], b -> samples.get(b).weights()[modality]);
        }
        return new FusionReport(rows(samples, FusedSample::logits), probabilities, weights, null);
    }

    private static double[][] ofSample(double[][][] logits, int sample) {
        return Arrays.stream(logits).map(rows -> rows[sample]).toArray(double[][]::new);
    }

    private static double @Nullable [] confidences(FusionQuestion question, int sample) {
        double[][] all = question.confidences();
        return all == null
                ? null
                : Arrays.stream(all).mapToDouble(each -> each[sample]).toArray();
    }

    /** u = C / S and b = e / S. */
    private static FusionReport.Evidence evidence(List<FusedSample> samples) {
        double[][] alpha = rows(samples, each -> Objects.requireNonNull(each.alpha()));
        double[] strength = Arrays.stream(alpha)
                .mapToDouble(each -> Arrays.stream(each).sum())
                .toArray();
        double[] uncertainty = new double[alpha.length];
        double[][] belief = new double[alpha.length][];
        for (int b = 0; b < alpha.length; b++) {
            double sum = strength[b];
            uncertainty[b] = alpha[b].length / sum;
            belief[b] = Arrays.stream(alpha[b]).map(each -> (each - 1) / sum).toArray();
        }
        return new FusionReport.Evidence(alpha, uncertainty, belief);
    }

    private static double[][] rows(List<FusedSample> samples, Function<FusedSample, double[]> row) {
        return samples.stream().map(row).toArray(double[][]::new);
    }
}
