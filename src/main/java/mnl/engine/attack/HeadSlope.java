package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import mnl.engine.closed.ClosedHead;

/** What the head of a fusion rule contributes to a slope. */
interface HeadSlope {

    /** That of a head. */
    static HeadSlope of(ClosedHead head) {
        return head.source() == ClosedHead.Source.NETWORKS ? new ConfidenceSlope(head) : new GateSlope(head);
    }

    /**
     * Writes z.
     *
     * @param parameters of the head
     * @param hidden what goes into the output layers [S, n, H_m] per modality
     * @param batch n
     */
    void forward(List<NDArray> parameters, NDList hidden, int batch);

    /** What reaches the hidden features, per modality; empty where the weights do not follow them. */
    List<NDArray> back(List<NDArray> parameters, DataType type, NDList hidden);
}
