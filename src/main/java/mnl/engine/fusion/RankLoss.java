package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import mnl.engine.array.BatchMean;
import mnl.engine.array.ClassSoftmax;
import mnl.engine.array.Constants;
import mnl.engine.array.EncodedTargets;

/**
 * QMF's rank loss: a sample that a modality has found harder so far shall not get the larger confidence.
 *
 * <pre>loss = sum_m mean_i max(0, sign(d_i) (c_i - c_i+1) - |d_i|),  d_i = k_i - k_i+1</pre>
 *
 * over neighbours in the batch, the last one paired with the first (which is what padding holds), where k_i is the modality's cross-entropy on the
 * sample, summed over the epochs so far and scaled to 0 to 1 over all training samples. No gradient flows through k, and class
 * weights are left aside
 * (Zhang et al., "Provable Dynamic Fusion for Low-Quality Multimodal Data", ICML 2023, in the form of its released
 * code, where |d| is a slack).
 */
final class RankLoss {

    private static final int[] MODALITIES = {0};

    private final LossHistory history;
    private final NDArray weight;
    private final NDArray zero;

    /** What it remembers of the samples. */
    LossHistory history() {
        return history;
    }

    /** @param trainingSamples N_s of every seed [S] */
    RankLoss(NDManager constants, DataType type, double weight, List<Integer> trainingSamples) {
        history = new LossHistory(trainingSamples);
        this.weight = Constants.of(constants, type, new Shape(1), weight);
        zero = Constants.of(constants, type, new Shape(1), 0);
    }

    /**
     * The weighted loss; the batch's cross-entropies enter the history.
     *
     * @param confidence c, [M, R, B]
     * @param logits [M, R, B, C]
     * @return [R]
     */
    NDArray of(NDArray confidence, NDArray logits, BatchTargets targets) {
        NDArray values = logits.stopGradient();
        NDArray loss = EncodedTargets.of(targets.classes(), values)
                .pick(ClassSoftmax.log(values))
                .neg();
        NDArray difficulty = difficulty(loss, targets);
        NDArray difference = difficulty.sub(next(difficulty));
        NDArray lead = difference.sign().mul(confidence.sub(next(confidence)));
        return BatchMean.of(lead.sub(difference.abs()).maximum(zero), targets.present())
                .sum(MODALITIES)
                .mul(weight);
    }

    /** k [M, R, B], after the batch's losses have entered the history. */
    private NDArray difficulty(NDArray loss, BatchTargets targets) {
        NDArray samples = Objects.requireNonNull(targets.samples(), "the samples of a history");
        Shape shape = loss.getShape();
        int replicas = Math.toIntExact(shape.get(1));
        int batch = Math.toIntExact(shape.get(2));
        int[] numbers =
                Arrays.stream(samples.toLongArray()).mapToInt(Math::toIntExact).toArray();
        double[] losses = doubles(loss);
        double[] present = targets.present() == null ? null : doubles(targets.present());
        double[] all = new double[losses.length];
        double[] own = new double[batch];
        for (int row = 0; row < losses.length / batch; row++) {
            int from = row % replicas * batch;
            boolean counts = present == null
                    || Arrays.stream(present, from, from + batch).anyMatch(each -> each > 0);
            double[] fresh = Arrays.copyOfRange(losses, row * batch, (row + 1) * batch);
            history.add(row / replicas, row % replicas, numbers, from, fresh, counts, own);
            System.arraycopy(own, 0, all, row * batch, batch);
        }
        return Constants.of(loss.getManager(), loss.getDataType(), shape, all);
    }

    private static double[] doubles(NDArray array) {
        try (NDArray wide = array.toType(DataType.FLOAT64, true)) {
            return wide.toDoubleArray();
        }
    }

    /** The neighbour's value, [M, R, B]. */
    private static NDArray next(NDArray values) {
        long size = values.getShape().get(2);
        NDIndex rest = new NDIndex().addAllDim().addAllDim().addSliceDim(1, size);
        NDIndex first = new NDIndex().addAllDim().addAllDim().addSliceDim(0, 1);
        return size == 1 ? values : NDArrays.concat(new NDList(values.get(rest), values.get(first)), 2);
    }
}
