package mnl.engine.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import mnl.engine.closed.ClosedFuser;
import mnl.engine.closed.FusedSample;

/** Fuses given logits in double precision, through the classes that train. */
public final class FusionInspector {

    /** The fused logits, their probabilities and the weights; the native library is loaded. */
    public FusionReport inspect(FusionQuestion question) {
        return closed(question).orElseGet(() -> new RecordedFusion().inspect(question));
    }

    /** The same without the native library; empty for rules without a closed form. */
    static Optional<FusionReport> closed(FusionQuestion question) {
        List<String> names = IntStream.range(0, question.modalities())
                .mapToObj(Integer::toString)
                .toList();
        return ClosedFuser.of(question.spec(), names, question.classes()).map(fuser -> report(question, fuser));
    }

    private static FusionReport report(FusionQuestion question, ClosedFuser fuser) {
        List<FusedSample> samples = IntStream.range(0, question.samples())
                .mapToObj(b -> fuser.fuse(
                        Arrays.stream(question.logits()).map(rows -> rows[b]).toArray(double[][]::new)))
                .toList();
        double[][] weights = new double[question.modalities()][question.samples()];
        for (int m = 0; m < weights.length; m++) {
            int modality = m;
            Arrays.setAll(weights[m], b -> samples.get(b).weights()[modality]);
        }
        return new FusionReport(
                rows(samples, FusedSample::logits), rows(samples, FusedSample::probabilities), weights, null);
    }

    private static double[][] rows(List<FusedSample> samples, Function<FusedSample, double[]> row) {
        return samples.stream().map(row).toArray(double[][]::new);
    }
}
