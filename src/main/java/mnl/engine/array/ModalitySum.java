package mnl.engine.array;

import ai.djl.ndarray.NDArray;

/**
 * Sums over the modalities without a graph. The native sum over the first axis walks along the last one: measured on [2, 4, 512, 10] whose
 * samples lie next to each other it took a third as long as the layers of both encoders; adding the modalities one to the other goes
 * through memory as it lies.
 */
public final class ModalitySum {
    private ModalitySum() {}

    /** The sum over the first axis, [M, ...] to [...]. */
    public static NDArray of(NDArray values) {
        NDArray sum = values.get(0);
        for (int m = 1; m < values.getShape().get(0); m++) {
            try (NDArray before = sum;
                    NDArray next = values.get(m)) {
                sum = before.add(next);
            }
        }
        return sum;
    }
}
