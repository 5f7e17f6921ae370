package mnl.engine.step;

import ai.djl.ndarray.NDArray;

/** The two places at which weight decay acts. */
final class WeightDecay {
    private WeightDecay() {}

    /** L2 penalty: g = g + decay theta. */
    static void addTo(NDArray gradient, NDArray parameters, double decay) {
        if (decay != 0) {
            try (NDArray pull = parameters.mul(decay)) {
                gradient.addi(pull);
            }
        }
    }

    /** Decoupled: theta = (1 - rate decay) theta. */
    static void shrink(NDArray parameters, double rate, double decay, RateFactor factor) {
        if (decay == 0) {
            return;
        }
        if (factor.perParameter() == null) {
            parameters.muli(1 - rate * factor.common() * decay);
        } else {
            try (NDArray pull = factor.scaled(parameters, rate * decay)) {
                parameters.subi(pull);
            }
        }
    }
}
