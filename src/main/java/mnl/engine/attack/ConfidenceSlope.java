package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import mnl.engine.array.Constants;
import mnl.engine.closed.ClosedHead;
import mnl.engine.fusion.ConfidenceHeads;
import mnl.engine.nn.ReplicatedMlp;

/** PDF's confidence networks in a slope: each follows the features of its modality. */
final class ConfidenceSlope implements HeadSlope {
    private final ClosedHead head;
    private List<ReplicatedMlp> networks = List.of();
    private List<ReplicatedMlp.Trace> traces = List.of();

    /** @param head z and its gradient */
    ConfidenceSlope(ClosedHead head) {
        this.head = head;
    }

    @Override
    public void forward(List<NDArray> parameters, NDList hidden, int batch) {
        head.begin(batch);
        networks = hidden.stream()
                .map(each ->
                        ConfidenceHeads.network(Math.toIntExact(each.getShape().get(2))))
                .toList();
        traces = new ArrayList<>();
        NDList outputs = new NDList();
        for (int m = 0; m < networks.size(); m++) {
            traces.add(networks.get(m).trace(hidden.get(m), of(parameters, m)));
            outputs.add(traces.get(m).logits());
        }
        double[] values = ClosedSlope.doubles(NDArrays.concat(outputs, -1));
        System.arraycopy(values, 0, head.inputs(), 0, values.length);
    }

    @Override
    public List<NDArray> back(List<NDArray> parameters, DataType type, NDList hidden) {
        int modalities = networks.size();
        double[] all = head.gradient();
        List<NDArray> ofHidden = new ArrayList<>();
        for (int m = 0; m < modalities; m++) {
            double[] own = new double[all.length / modalities];
            for (int i = 0; i < own.length; i++) {
                own[i] = all[i * modalities + m];
            }
            Shape shape = traces.get(m).logits().getShape();
            NDArray ofOutput = Constants.of(hidden.get(m).getManager(), type, shape, own);
            ofHidden.add(networks.get(m).inputGradient(traces.get(m), ofOutput, null, of(parameters, m)));
        }
        return ofHidden;
    }

    private List<NDArray> of(List<NDArray> parameters, int m) {
        int each = networks.get(m).parameterCount();
        return parameters.subList(m * each, (m + 1) * each);
    }
}
