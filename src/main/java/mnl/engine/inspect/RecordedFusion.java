package mnl.engine.inspect;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import mnl.engine.array.ClassSoftmax;
import mnl.engine.fusion.EvidentialFusion;
import mnl.engine.fusion.Fusion;
import mnl.engine.fusion.FusionContext;
import mnl.engine.fusion.FusionInput;
import mnl.engine.fusion.Fusions;
import mnl.engine.fusion.GivenConfidencesFusion;

/** Fuses given logits by the rules whose gradient the native library records in training: PDF and TMC. */
final class RecordedFusion {

    private static final DataType TYPE = DataType.FLOAT64;

    /** The fused logits, or the combined evidence. */
    FusionReport inspect(FusionQuestion question) {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu())) {
            Fusion fusion = fusion(manager, question);
            FusionInput input = FusionInput.of(logits(manager, question));
            NDArray fused = fusion.fuse(input, question.phase());
            double[][] probability = rows(ClassSoftmax.of(fused), question);
            if (fusion instanceof EvidentialFusion evidential) {
                return new FusionReport(null, probability, null, evidence(evidential, input.logits(), question));
            }
            NDArray weights = fusion.weights(input, question.phase()).orElseThrow();
            return new FusionReport(rows(fused, question), probability, weights(weights, question), null);
        }
    }

    private static Fusion fusion(NDManager manager, FusionQuestion question) {
        if (question.confidences() != null) {
            return new GivenConfidencesFusion(manager, TYPE, question.confidences());
        }
        FusionContext context = FusionContext.ofLogits(question.modalities(), question.classes());
        return Fusions.of(question.spec(), manager, TYPE, context);
    }

    private static FusionReport.Evidence evidence(EvidentialFusion fusion, NDArray logits, FusionQuestion question) {
        return new FusionReport.Evidence(
                rows(fusion.alpha(logits), question),
                fusion.uncertainty(logits).toDoubleArray(),
                rows(fusion.belief(logits), question));
    }

    private static NDArray logits(NDManager manager, FusionQuestion question) {
        double[] values = Arrays.stream(question.logits())
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
        return manager.create(values, new Shape(question.modalities(), 1, question.samples(), question.classes()));
    }

    private static double[][] weights(NDArray weights, FusionQuestion question) {
        return rows(weights.broadcast(question.modalities(), 1, question.samples(), 1), question.samples());
    }

    private static double[][] rows(NDArray array, FusionQuestion question) {
        return rows(array, question.classes());
    }

    private static double[][] rows(NDArray array, int length) {
        double[] values = array.toDoubleArray();
        double[][] result = new double[values.length / length][];
        for (int i = 0; i < result.length; i++) {
            result[i] = Arrays.copyOfRange(values, i * length, (i + 1) * length);
        }
        return result;
    }
}
