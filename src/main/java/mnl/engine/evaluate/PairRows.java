package mnl.engine.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.stream.IntStream;

/** The samples of some classes of one seed in a split. */
final class PairRows {
    private final DeviceSplit split;
    private final int seedIndex;
    private final int[] samples;

    /** @param samples indices in the seed's split */
    PairRows(DeviceSplit split, int seedIndex, int[] samples) {
        this.split = split;
        this.seedIndex = seedIndex;
        this.samples = samples;
    }

    /** Samples of these two classes, ascending; every k-th, so that they are no more than this. */
    static PairRows of(DeviceSplit split, int seedIndex, int first, int second, int most) {
        int[] labels = split.labels(seedIndex);
        int[] all = IntStream.range(0, labels.length)
                .filter(n -> labels[n] == first || labels[n] == second)
                .toArray();
        int stride = Math.max(1, (all.length + most - 1) / most);
        return new PairRows(
                split,
                seedIndex,
                IntStream.range(0, (all.length + stride - 1) / stride)
                        .map(i -> all[i * stride])
                        .toArray());
    }

    int size() {
        return samples.length;
    }

    int[] samples() {
        return samples;
    }

    int[] labels() {
        int[] all = split.labels(seedIndex);
        return IntStream.of(samples).map(n -> all[n]).toArray();
    }

    PairRows of(int label) {
        int[] all = split.labels(seedIndex);
        return new PairRows(
                split,
                seedIndex,
                IntStream.of(samples).filter(n -> all[n] == label).toArray());
    }

    /** What the encoder of a modality reads, of some of them [1, to - from, D]. */
    NDArray inputs(NDManager owner, int modality, int from, int to) {
        long first = split.firstRow(seedIndex);
        long[] rows =
                IntStream.range(from, to).mapToLong(i -> first + samples[i]).toArray();
        return split.gather(owner.create(rows, new Shape(1, rows.length))).get(modality);
    }

    /** The features of all of them [n][D]. */
    float[][] features(NDManager manager, int modality) {
        if (samples.length == 0) {
            return new float[0][];
        }
        try (NDManager scratch = manager.newSubManager()) {
            NDArray inputs = inputs(scratch, modality, 0, samples.length);
            float[] flat = inputs.toFloatArray();
            int width = flat.length / samples.length;
            float[][] rows = new float[samples.length][width];
            for (int n = 0; n < rows.length; n++) {
                System.arraycopy(flat, n * width, rows[n], 0, width);
            }
            return rows;
        }
    }
}
