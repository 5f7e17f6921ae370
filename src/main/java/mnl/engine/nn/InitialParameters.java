package mnl.engine.nn;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import mnl.data.Cancellation;

/** Fills the parameter vector: parameter by parameter, replica r = arm * S + seed index, the same numbers in every arm. */
final class InitialParameters {
    private final List<Long> seeds;
    private final float[] values;
    private int offset;

    InitialParameters(List<Shape> shapes, List<Long> seeds) {
        this.seeds = seeds;
        values =
                new float[Math.toIntExact(shapes.stream().mapToLong(Shape::size).sum())];
    }

    /** Appends the parameters that {@code draw} gives for each seed, repeated for each arm. */
    void add(int arms, LongFunction<List<float[]>> draw) {
        List<List<float[]>> bySeed = new ArrayList<>();
        for (long seed : seeds) {
            Cancellation.checkpoint();
            bySeed.add(draw.apply(seed));
        }
        for (int p = 0; p < bySeed.get(0).size(); p++) {
            for (int arm = 0; arm < arms; arm++) {
                for (List<float[]> drawn : bySeed) {
                    append(drawn.get(p));
                }
            }
        }
    }

    private void append(float[] parameter) {
        System.arraycopy(parameter, 0, values, offset, parameter.length);
        offset += parameter.length;
    }

    float[] values() {
        return values;
    }
}
