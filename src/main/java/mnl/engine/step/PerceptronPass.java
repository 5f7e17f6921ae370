package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import java.util.List;
import mnl.engine.nn.ReplicatedMlp;

/** The pass of a multilayer perceptron, with gradients by hand. */
final class PerceptronPass implements EncoderPass {
    private final ReplicatedMlp encoder;
    private final List<NDArray> parameters;
    private final ReplicatedMlp.Trace trace;

    /** Goes forward. */
    PerceptronPass(ReplicatedMlp encoder, NDArray features, List<NDArray> parameters) {
        this.encoder = encoder;
        this.parameters = parameters;
        trace = encoder.trace(features, parameters);
    }

    @Override
    public NDArray logits() {
        return trace.logits();
    }

    @Override
    public NDArray hidden() {
        return trace.hidden();
    }

    @Override
    public List<NDArray> gradients(NDArray ofLogits) {
        return encoder.gradients(trace, ofLogits, parameters);
    }
}
