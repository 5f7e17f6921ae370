package mnl.engine.step;

import ai.djl.ndarray.index.NDIndex;

/** Indices of parts along the first dimension. */
final class Slices {
    private Slices() {}

    /** From one to before another. */
    static NDIndex of(long from, long to) {
        return new NDIndex().addSliceDim(from, to);
    }
}
