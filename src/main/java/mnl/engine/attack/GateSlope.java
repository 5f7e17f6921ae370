package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import mnl.engine.array.Constants;
import mnl.engine.closed.ClosedHead;

/** Learned fusion weights in a slope: they are there on the way forward, and a gate follows the features. */
final class GateSlope implements HeadSlope {
    private final ClosedHead head;

    /** @param head z and its gradient */
    GateSlope(ClosedHead head) {
        this.head = head;
    }

    /** The parameters are theta [S, 1, M], or the gate's [S, sum H_m, M] and [S, 1, M]. */
    @Override
    public void forward(List<NDArray> parameters, NDList hidden, int batch) {
        head.begin(batch);
        NDArray z = head.isPerSample()
                ? NDArrays.concat(hidden, -1).matMul(parameters.get(0)).addi(parameters.get(1))
                : parameters.get(0);
        double[] values = ClosedSlope.doubles(z);
        System.arraycopy(values, 0, head.inputs(), 0, values.length);
    }

    @Override
    public List<NDArray> back(List<NDArray> parameters, DataType type, NDList hidden) {
        NDArray weights = parameters.get(0);
        List<NDArray> ofHidden = new ArrayList<>();
        if (head.isPerSample()) {
            Shape features = hidden.get(0).getShape();
            Shape shape = new Shape(
                    features.get(0), features.get(1), weights.getShape().get(2));
            NDArray all = Constants.of(weights.getManager(), type, shape, head.gradient())
                    .matMul(weights.transpose(0, 2, 1));
            long from = 0;
            for (NDArray each : hidden) {
                long to = from + each.getShape().get(2);
                ofHidden.add(all.get(new NDIndex().addAllDim().addAllDim().addSliceDim(from, to)));
                from = to;
            }
        }
        return ofHidden;
    }
}
