package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import mnl.engine.Torch;

/** Random batches for rules that look at hidden features. */
final class HeadInputs {
    private HeadInputs() {}

    /** FLOAT32; everything is drawn anew, the parameters of the head too. */
    static FusionInput random(
            NDManager manager, Fusion fusion, int replicas, int samples, int classes, int[] hiddenWidths) {
        Random random = new Random(3);
        NDList hidden = new NDList();
        for (int width : hiddenWidths) {
            hidden.add(normal(manager, random, new Shape(replicas, samples, width)));
        }
        NDList parameters = new NDList();
        fusion.head().ifPresent(head -> head.parameterShapes(replicas)
                .forEach(shape -> parameters.add(normal(manager, random, shape))));
        Shape logits = new Shape(hiddenWidths.length, replicas, samples, classes);
        return new FusionInput(normal(manager, random, logits), hidden, parameters);
    }

    private static NDArray normal(NDManager manager, Random random, Shape shape) {
        double[] values = Torch.normal(random, Math.toIntExact(shape.size()), 1);
        return manager.create(values, shape).toType(DataType.FLOAT32, false);
    }
}
