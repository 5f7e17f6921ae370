package mnl.engine.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import mnl.analysis.region.RegionField;
import mnl.analysis.region.RegionFrame;
import mnl.analysis.region.RegionPlane;
import mnl.analysis.region.RegionSetting;
import mnl.analysis.run.RunLayout;
import mnl.data.Dataset;
import mnl.engine.RegionRequest;
import org.jspecify.annotations.Nullable;

/** Computes the decision regions of a model as it is now; the planes of the last question are kept for the next one. */
public final class RegionComputation {
    /** Numbers per activation array: small enough to stay in a processor's cache. */
    private static final int PORTION = 1 << 17;

    private static final int FEWEST = 16;

    private final PairPlanes.Source source;
    private final List<Dataset> datasets;
    private final RunLayout layout;
    private @Nullable RegionRequest known;
    private @Nullable PairPlanes planes;

    /** Writes or picks what an encoder reads, of the places from one on to before another. */
    @FunctionalInterface
    private interface Inputs {
        NDArray of(NDManager scratch, int from, int to);
    }

    /**
     * @param source of the planes
     * @param datasets one per seed
     * @param layout of the run
     */
    RegionComputation(PairPlanes.Source source, List<Dataset> datasets, RunLayout layout) {
        this.source = source;
        this.datasets = datasets;
        this.layout = layout;
    }

    /**
     * Of a run.
     *
     * @param evaluated the model with the memory that evaluations of it use
     * @param training samples whose classes say how a plane lies
     * @param test samples that are shown in it
     * @param datasets one per seed
     * @param modalities the active modalities, by index in the dataset
     */
    public static RegionComputation of(
            Evaluator evaluated, DeviceSplit training, DeviceSplit test, List<Dataset> datasets, int[] modalities) {
        return new RegionComputation(
                new PairPlanes.Source(evaluated.manager(), evaluated.model(), training, test, modalities),
                datasets,
                evaluated.layout());
    }

    /**
     * The regions.
     *
     * @param epoch when
     * @throws IllegalArgumentException when the request does not fit the run
     */
    public RegionFrame frame(RegionRequest request, double epoch) {
        check(request);
        long began = System.nanoTime();
        PairPlanes used = planes;
        if (used == null || !request.equals(known)) {
            used = PairPlanes.of(source, datasets.get(request.seedIndex()), request);
            planes = used;
            known = request;
        }
        int sides = request.modalities().size();
        RegionField[][] fields = new RegionField[request.arms()][sides];
        int[][][] predicted = new int[request.arms()][sides][];
        boolean[][][] told = new boolean[request.arms()][sides][];
        double[][] lead = new double[request.arms()][sides];
        for (int side = 0; side < sides; side++) {
            fields(request, used, side, fields);
            points(request, used, side, predicted, told, lead);
        }
        return new RegionFrame(
                epoch, used.setting(), fields, predicted, told, lead, Duration.ofNanos(System.nanoTime() - began));
    }

    private void check(RegionRequest request) {
        int classes = layout.classNames().size();
        boolean fits = request.seedIndex() >= 0
                && request.seedIndex() < layout.seeds().size()
                && Math.min(request.first(), request.second()) >= 0
                && Math.max(request.first(), request.second()) < classes
                && request.first() != request.second()
                && request.modalities().stream()
                        .allMatch(m -> m >= 0 && m < layout.modalities().size())
                && request.arms() > 0
                && request.arms() <= layout.trained().size()
                && request.side() >= 2;
        if (!fits) {
            throw new IllegalArgumentException(
                    "Decision regions are of two different classes, of a seed, of modalities and"
                            + " of arms that the run has; this asks for " + request + ".");
        }
    }

    private void fields(RegionRequest request, PairPlanes used, int side, RegionField[][] fields) {
        int modality = request.modalities().get(side);
        int classes = layout.classNames().size();
        RegionPlane plane = used.planes().get(side);
        if (plane != null) {
            float reach = used.setting().sides().get(side).reach();
            float[][] grid = logits(
                    request,
                    modality,
                    request.side() * request.side(),
                    (scratch, from, to) -> places(scratch, plane, reach, request.side(), from, to));
            for (int arm = 0; arm < grid.length; arm++) {
                fields[arm][side] =
                        RegionField.of(request.side(), grid[arm], classes, request.first(), request.second());
            }
        }
    }

    private void points(
            RegionRequest request,
            PairPlanes used,
            int side,
            int[][][] predicted,
            boolean[][][] told,
            double[][] lead) {
        int modality = request.modalities().get(side);
        int classes = layout.classNames().size();
        RegionSetting setting = used.setting();
        float[][] own = logits(request, modality, used.rows().size(), (scratch, from, to) -> used.rows()
                .inputs(scratch, modality, from, to));
        for (int arm = 0; arm < own.length; arm++) {
            predicted[arm][side] = new int[setting.labels().length];
            told[arm][side] = new boolean[setting.labels().length];
            for (int n = 0; n < setting.labels().length; n++) {
                int start = n * classes;
                predicted[arm][side][n] = largest(own[arm], start, classes);
                int other = setting.labels()[n] == request.first() ? request.second() : request.first();
                float ahead = own[arm][start + setting.labels()[n]] - own[arm][start + other];
                told[arm][side][n] = ahead > 0;
                lead[arm][side] += ahead;
            }
            lead[arm][side] /= setting.labels().length;
        }
    }

    private static int largest(float[] logits, int start, int classes) {
        int largest = 0;
        for (int k = 1; k < classes; k++) {
            largest = logits[start + k] > logits[start + largest] ? k : largest;
        }
        return largest;
    }

    /** Places of the grid, row by row from below [1, to - from, D]. */
    private static NDArray places(NDManager scratch, RegionPlane plane, float reach, int side, int from, int to) {
        int width = plane.plane().centre().length;
        float[] rows = new float[(to - from) * width];
        for (int i = from; i < to; i++) {
            int column = i % side;
            int row = i / side;
            double x = reach * (2.0 * column / (side - 1) - 1);
            double y = reach * (2.0 * row / (side - 1) - 1);
            plane.write(x, y, rows, (i - from) * width);
        }
        return scratch.create(FloatBuffer.wrap(rows), new Shape(1, to - from, width));
    }

    /** f^m of the arms' replicas of the seed [arms][count * C]. */
    private float[][] logits(RegionRequest request, int modality, int count, Inputs inputs) {
        int classes = layout.classNames().size();
        int arms = request.arms();
        float[][] logits = new float[arms][count * classes];
        int portion = Math.max(FEWEST, PORTION / (arms * source.model().widestActivation()));
        try (NDManager outer = source.manager().newSubManager()) {
            int seeds = layout.seeds().size();
            NDList parameters = source.model()
                    .parametersOf(
                            source.model().views(outer, false), modality, request.seedIndex(), arms * seeds, seeds);
            for (int from = 0; from < count; from += portion) {
                int to = Math.min(count, from + portion);
                try (NDManager scratch = outer.newSubManager()) {
                    NDArray read = inputs.of(scratch, from, to);
                    NDArray each = read.broadcast(
                            arms,
                            to - from,
                            Objects.requireNonNull(read.getShape()).get(2));
                    NDArray found = source.model().inferOne(modality, each, parameters);
                    // A stack is contiguous, whatever the order of the last product.
                    float[] flat = NDArrays.stack(new NDList(found)).toFloatArray();
                    for (int arm = 0; arm < arms; arm++) {
                        int length = (to - from) * classes;
                        System.arraycopy(flat, arm * length, logits[arm], from * classes, length);
                    }
                }
            }
        }
        return logits;
    }
}
