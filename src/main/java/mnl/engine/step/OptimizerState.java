package mnl.engine.step;

import java.util.List;

/**
 * What an optimizer remembers.
 *
 * @param steps updates made so far
 * @param slots running averages, each [P]; which ones depends on the rule
 */
public record OptimizerState(long steps, List<float[]> slots) {
    public OptimizerState {
        slots = List.copyOf(slots);
    }
}
