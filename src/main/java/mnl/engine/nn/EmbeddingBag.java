package mnl.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.random.RandomGenerator;
import mnl.analysis.run.ModelParameters;

/**
 * The mean of the embeddings of a sample's tokens, for R replicas: tokens [R, B, L] (int64, -1 where there is none) and
 * one table of V embeddings of W numbers per replica, [R, V, W], give [R, B, W]; a sample without tokens gives zeros.
 * Only the rows of the batch's tokens are read.
 */
final class EmbeddingBag implements FrontEnd {
    private final int vocabulary;
    private final int length;
    private final int width;

    /**
     * @param vocabulary V, tokens are 0 to V - 1
     * @param length L, places of a sample's sequence
     * @param width W, numbers in an embedding
     */
    EmbeddingBag(int vocabulary, int length, int width) {
        this.vocabulary = vocabulary;
        this.length = length;
        this.width = width;
    }

    @Override
    public List<Shape> parameterShapes(int replicas) {
        return List.of(new Shape(replicas, vocabulary, width));
    }

    @Override
    public List<String> parameterNames(String modality) {
        return List.of(ModelParameters.embedding(modality));
    }

    /** Between two tokens there is none. */
    @Override
    public boolean isContinuous() {
        return false;
    }

    /** N(0, 1/W): an embedding has the expected squared length 1. */
    @Override
    public List<float[]> draw(RandomGenerator random) {
        return List.of(InitialWeights.normal(random, Math.multiplyExact(vocabulary, width), Math.sqrt(1.0 / width)));
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int widestActivation() {
        return length * width;
    }

    @Override
    public NDArray apply(NDArray tokens, List<NDArray> parameters) {
        NDArray table = parameters.get(0);
        try (NDArray flat = table.reshape(table.getShape().get(0) * vocabulary, width);
                NDArray shares = shares(tokens, table.getDataType());
                NDArray rows = rows(tokens);
                NDArray embeddings = JniUtils.embedding((PtNDArray) rows, (PtNDArray) flat, false);
                NDArray sums = shares.matMul(embeddings)) {
            return sums.squeeze(2);
        }
    }

    /** What each place counts in the mean: 1 / number of tokens, 0 where there is none, [R, B, 1, L]. */
    private static NDArray shares(NDArray tokens, DataType type) {
        NDManager manager = tokens.getManager();
        try (NDArray zero = manager.zeros(new Shape(1), tokens.getDataType());
                NDArray one = manager.ones(new Shape(1), type);
                NDArray present = tokens.gte(zero).toType(type, false);
                NDArray count = present.sum(new int[] {-1}, true).maximum(one)) {
            return present.div(count).expandDims(2);
        }
    }

    /** Where the tokens' embeddings lie in the tables of all replicas, one below the other. */
    private NDArray rows(NDArray tokens) {
        NDManager manager = tokens.getManager();
        long replicas = tokens.getShape().get(0);
        try (NDArray zero = manager.zeros(new Shape(1), tokens.getDataType());
                NDArray starts = manager.create(starts(replicas), new Shape(replicas, 1, 1));
                NDArray known = tokens.maximum(zero)) {
            return known.add(starts);
        }
    }

    private long[] starts(long replicas) {
        long[] starts = new long[Math.toIntExact(replicas)];
        for (int r = 0; r < starts.length; r++) {
            starts[r] = (long) r * vocabulary;
        }
        return starts;
    }
}
