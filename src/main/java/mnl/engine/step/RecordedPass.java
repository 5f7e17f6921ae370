package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import mnl.engine.nn.Encoder;

/** The way of any encoder forward and back in a step, whose graph the native library records: convolutions and embedding bags. */
final class RecordedPass {
    private final List<NDArray> parameters;
    private final NDArray recorded;
    private final NDArray logits;
    private final NDArray hidden;
    private boolean used;

    /** Goes forward; grad mode is off, and is on meanwhile for this thread. */
    RecordedPass(Encoder encoder, NDArray features, List<NDArray> parameters) {
        this.parameters = parameters;
        parameters.forEach(each -> each.setRequiresGradient(true));
        NDArray last;
        JniUtils.setGradMode(true);
        try {
            last = encoder.hidden(features, parameters);
            recorded = encoder.output(last, parameters);
        } finally {
            JniUtils.setGradMode(false);
        }
        logits = recorded.stopGradient();
        hidden = last.stopGradient();
    }

    /** f^m [R, B, C], without a history. */
    NDArray logits() {
        return logits;
    }

    /** What went into the output layer [R, B, H], without a history. */
    NDArray hidden() {
        return hidden;
    }

    /**
     * The gradients of the encoder's parameters, in their order and shapes; in memory that the next ones use again.
     *
     * @param ofLogits dL/df^m [R, B, C]
     * @param again whether another gradient will be asked for
     */
    List<NDArray> gradients(NDArray ofLogits, boolean again) {
        if (used) {
            parameters.forEach(each -> each.getGradient().muli(0));
        }
        used = true;
        JniUtils.backward((PtNDArray) recorded, (PtNDArray) ofLogits, again, false);
        return parameters.stream().map(NDArray::getGradient).toList();
    }
}
