package mnl.engine.inspect;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast the native library multiplies batches of matrices, and nothing else: the limit of what trains or evaluates by such
 * products. The library must be loaded; the number of its threads on the calling thread is changed.
 */
public final class MatrixProducts {
    private static final double NANO = 1e-9;

    /**
     * A batch of products [batch, rows, inner] x [batch, inner, columns].
     */
    public record Product(long batch, long rows, long inner, long columns) {
        /** Operations: a multiplication and an addition for each pair. */
        public double operations() {
            return 2.0 * batch * rows * inner * columns;
        }
    }

    private MatrixProducts() {}

    /**
     * Measures.
     *
     * @param products done one after another
     * @param threads of the native library
     * @param rounds how often
     * @return seconds of the fastest round
     */
    public static double seconds(List<Product> products, int threads, int rounds) {
        JniUtils.setNumThreads(threads);
        try (NDManager manager = NDManager.newBaseManager(Device.cpu())) {
            List<NDArray> left = new ArrayList<>();
            List<NDArray> right = new ArrayList<>();
            for (Product product : products) {
                left.add(manager.ones(new Shape(product.batch(), product.rows(), product.inner()), DataType.FLOAT32));
                right.add(
                        manager.ones(new Shape(product.batch(), product.inner(), product.columns()), DataType.FLOAT32));
            }
            double best = Double.POSITIVE_INFINITY;
            for (int round = 0; round <= rounds; round++) {
                long start = System.nanoTime();
                for (int p = 0; p < products.size(); p++) {
                    left.get(p).matMul(right.get(p)).close();
                }
                best = Math.min(best, NANO * (System.nanoTime() - start));
            }
            return best;
        }
    }
}
