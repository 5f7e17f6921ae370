package mnl.engine.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** A piece of work like that of a small run, to find out how many threads are the fastest: some 40 ms for all counts of two processors. */
final class ThreadTrial {
    private static final int PARTS = 24;
    private static final int TIMES = 9;
    private static final Shape BATCH = new Shape(4, 128, 64);
    private static final Shape LAYER = new Shape(4, 64, 64);

    private final NDManager manager;

    /** @param manager owner of temporary memory */
    ThreadTrial(NDManager manager) {
        this.manager = manager;
    }

    /** Seconds that so many threads take at best: what else the machine does only adds to them. */
    double seconds(int threads) {
        try (Workers team = new Workers(threads);
                NDManager scratch = manager.newSubManager()) {
            NDArray batch = scratch.ones(BATCH, DataType.FLOAT32);
            NDArray layer = scratch.ones(LAYER, DataType.FLOAT32);
            long best = Long.MAX_VALUE;
            for (int i = 0; i < TIMES; i++) {
                long began = System.nanoTime();
                team.each(PARTS, part -> multiply(batch, layer));
                best = Math.min(best, System.nanoTime() - began);
            }
            return best * 1e-9;
        }
    }

    private static void multiply(NDArray batch, NDArray layer) {
        try (NDArray product = batch.matMul(layer);
                NDArray hidden = product.getNDArrayInternal().relu()) {
            assert hidden.getShape().equals(BATCH);
        }
    }
}
