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

/** Fuses given logits in double precision, through the classes that train. */
public final class FusionInspector {

    private static final DataType TYPE = DataType.FLOAT64;

    /** The fused logits, their probabilities and the weights. */
    public FusionReport inspect(FusionQuestion question) {
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
        NDArray perSample = weights.broadcast(question.modalities(), 1, question.samples(), 1);
        return LossArrays.rows(perSample, question.samples());
    }

    private static double[][] rows(NDArray array, FusionQuestion question) {
        return LossArrays.rows(array, question.classes());
    }
}
