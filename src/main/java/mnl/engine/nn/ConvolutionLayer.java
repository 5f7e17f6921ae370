package mnl.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A 3x3 convolution that keeps the size of its maps (zeros around them), ReLU and 2x2 max pooling, for R replicas:
 * [R, in * rows * columns, B] to [R, out * (rows / 2) * (columns / 2), B]. The samples come last, so that the nine
 * neighbours of every pixel are gathered as whole rows of B numbers and the convolution is one batched matrix product,
 * [R, out, 9 in] x [R, 9 in, rows * columns * B].
 */
final class ConvolutionLayer {
    private static final int TAPS = 9;
    private static final Shape POOL = new Shape(2, 2);
    private static final Shape NO_PADDING = new Shape(0, 0);

    private final int inputs;
    private final int outputs;
    private final int rows;
    private final int columns;
    private final long[] neighbours;

    /**
     * @param inputs maps that it reads
     * @param outputs maps that it gives
     * @param rows height of the maps that it reads
     * @param columns width of these maps
     */
    ConvolutionLayer(int inputs, int outputs, int rows, int columns) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.rows = rows;
        this.columns = columns;
        neighbours = neighbours();
    }

    /** Weights [R, out, 9 in] and biases [R, out, 1]. */
    List<Shape> parameterShapes(int replicas) {
        return List.of(new Shape(replicas, outputs, (long) TAPS * inputs), new Shape(replicas, outputs, 1));
    }

    /** He's initialisation, N(0, 2 / (9 in)), and biases of 0. */
    List<float[]> draw(RandomGenerator random) {
        int fanIn = TAPS * inputs;
        return List.of(InitialWeights.normal(random, outputs * fanIn, Math.sqrt(2.0 / fanIn)), new float[outputs]);
    }

    /** Numbers of a sample afterwards. */
    int width() {
        return outputs * (rows / 2) * (columns / 2);
    }

    /** Numbers of a sample in the widest array on the way. */
    int widestActivation() {
        return rows * columns * Math.max(TAPS * inputs, outputs);
    }

    NDArray apply(NDArray maps, NDArray weights, NDArray biases) {
        try (NDArray patches = patches(maps);
                NDArray products = weights.matMul(patches);
                NDArray sums = products.add(biases)) {
            sums.attach(maps.getManager());
            return pooled(sums, maps.getShape());
        }
    }

    /** [R, 9 in, rows * columns * B]. */
    private NDArray patches(NDArray maps) {
        long replicas = maps.getShape().get(0);
        long samples = maps.getShape().get(2);
        long stride = maps.getShape().get(1) + 1;
        NDManager manager = maps.getManager();
        try (NDArray zeros = manager.zeros(new Shape(replicas, 1, samples), maps.getDataType());
                NDArray table = NDArrays.concat(new NDList(maps, zeros), 1);
                NDArray starts = manager.create(starts(replicas, stride), new Shape(replicas, 1));
                NDArray pattern = manager.create(neighbours);
                NDArray index = starts.add(pattern)) {
            NDArray flat = table.reshape(replicas * stride, samples);
            return JniUtils.embedding((PtNDArray) index, (PtNDArray) flat, false)
                    .reshape(replicas, (long) TAPS * inputs, (long) rows * columns * samples);
        }
    }

    /** Pooling comes before ReLU: the same numbers from a quarter of the work. */
    private NDArray pooled(NDArray sums, Shape maps) {
        NDArray pictures =
                sums.reshape(maps.get(0) * outputs, rows, columns, maps.get(2)).transpose(0, 3, 1, 2);
        return JniUtils.maxPool((PtNDArray) pictures, POOL, POOL, NO_PADDING, false)
                .getNDArrayInternal()
                .relu()
                .transpose(0, 2, 3, 1)
                .reshape(maps.get(0), width(), maps.get(2));
    }

    /** Where the rows of each replica begin; each has one more for what lies outside of the maps. */
    private static long[] starts(long replicas, long stride) {
        long[] starts = new long[Math.toIntExact(replicas)];
        for (int r = 0; r < starts.length; r++) {
            starts[r] = r * stride;
        }
        return starts;
    }

    /** Rows of one replica, [in, 9, rows, columns]. */
    private long[] neighbours() {
        long[] index = new long[inputs * TAPS * rows * columns];
        int at = 0;
        for (int map = 0; map < inputs; map++) {
            for (int tap = 0; tap < TAPS; tap++) {
                for (int y = 0; y < rows; y++) {
                    for (int x = 0; x < columns; x++) {
                        index[at++] = row(map, y + tap / 3 - 1, x + tap % 3 - 1);
                    }
                }
            }
        }
        return index;
    }

    private long row(int map, int y, int x) {
        boolean outside = y < 0 || y >= rows || x < 0 || x >= columns;
        return outside ? (long) inputs * rows * columns : ((long) map * rows + y) * columns + x;
    }
}
