package mnl.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import mnl.data.ModalityInfo;
import mnl.data.Split;
import mnl.engine.inspect.MatrixProducts.Product;
import mnl.experiment.EncoderKind;
import mnl.experiment.EncoderSpec;
import mnl.experiment.ModalitySpec;
import mnl.lab.bench.work.BenchWork;
import mnl.lab.engine.Engines;
import org.jspecify.annotations.Nullable;

/**
 * What the matrix products of a work take alone, in the shapes in which it multiplies: layer by layer forward, and in training
 * back to the weights and to the layer before.
 *
 * @param threads the number of threads with which it took least
 * @param seconds of the products of the whole work
 * @param gigaflops products a second, in 10^9 operations
 */
public record ProductLimit(int threads, double seconds, double gigaflops) {
    private static final int ROUNDS = 30;
    private static final int PORTION = 512;
    private static final int TAPS = 9;

    /** Measures with 1 thread and with as many as there are processors, and keeps the faster; null where that cannot be measured. */
    static @Nullable ProductLimit of(BenchWork work, Engines engines) {
        int processors = Machine.now().processors();
        ProductLimit best = with(work, 1, engines);
        if (processors > 1) {
            ProductLimit all = with(work, processors, engines);
            best = all.seconds() < best.seconds() ? all : best;
        }
        return Double.isNaN(best.seconds()) ? null : best;
    }

    private static ProductLimit with(BenchWork work, int threads, Engines engines) {
        boolean trains = work.task() != BenchWork.Task.EVALUATION;
        double seconds = 0;
        double operations = 0;
        if (trains) {
            int batch = Math.min(work.experiment().schedule().batchSize(), work.samples());
            List<Product> step = products(work, batch, true);
            double times = work.passes() / ((double) batch * work.replicas());
            seconds += times * engines.productSeconds(step, threads, ROUNDS);
            operations += times * operations(step);
        }
        if (work.task() != BenchWork.Task.TRAINING) {
            int tests = work.first().size(Split.TEST);
            int portion = Math.min(PORTION, tests);
            List<Product> pass = products(work, portion, false);
            double times = (double) tests
                    / portion
                    * (trains ? work.experiment().schedule().epochs() : 1);
            seconds += times * engines.productSeconds(pass, threads, ROUNDS);
            operations += times * operations(pass);
        }
        return new ProductLimit(threads, seconds, operations / seconds / 1e9);
    }

    private static double operations(List<Product> products) {
        return products.stream().mapToDouble(Product::operations).sum();
    }

    /** The products of one batch. */
    static List<Product> products(BenchWork work, int batch, boolean trains) {
        List<Product> all = new ArrayList<>();
        List<ModalitySpec> specs = work.experiment().activeModalities();
        for (int m = 0; m < specs.size(); m++) {
            EncoderSpec encoder = specs.get(m).encoder();
            ModalityInfo info = work.modalities().get(m);
            int width = info.features();
            boolean first = true;
            if (encoder.kind() == EncoderKind.CONVOLUTION) {
                width = convolutions(
                        all, work.replicas(), info.grid().orElseThrow(), encoder.channels(), batch, trains);
                first = false;
            }
            for (int layer = 0; layer <= encoder.depth(); layer++) {
                int out = layer == encoder.depth() ? work.source().info().classes() : encoder.width();
                all.add(new Product(work.replicas(), batch, width, out));
                if (trains) {
                    all.add(new Product(work.replicas(), width, batch, out));
                    if (!first) {
                        all.add(new Product(work.replicas(), batch, out, width));
                    }
                }
                width = out;
                first = false;
            }
        }
        return all;
    }

    /** Adds those of both convolutions; the width of what they give. */
    private static int convolutions(
            List<Product> all, int replicas, ModalityInfo.Grid grid, int channels, int batch, boolean trains) {
        IntUnaryOperator pixels = layer -> (grid.rows() >> layer) * (grid.columns() >> layer);
        for (int layer = 0; layer < 2; layer++) {
            int in = TAPS * (layer == 0 ? 1 : channels);
            int out = channels << layer;
            long places = (long) pixels.applyAsInt(layer) * batch;
            all.add(new Product(replicas, out, in, places));
            if (trains) {
                all.add(new Product(replicas, out, places, in));
                if (layer > 0) {
                    all.add(new Product(replicas, in, out, places));
                }
            }
        }
        return 2 * channels * pixels.applyAsInt(2);
    }
}
