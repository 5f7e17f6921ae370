package mnl.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import mnl.engine.djl.PyTorchRuntime;

/** Arrays for tests, with no network call and one thread. */
public final class Torch {

    static {
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        CompletableFuture.runAsync(new Unpacking()).join();
    }

    private Torch() {}

    public static NDManager manager() {
        return NDManager.newBaseManager(Device.cpu());
    }

    /** Normal numbers times a scale. */
    public static double[] normal(Random random, int size, double scale) {
        return random.doubles(size)
                .map(ignored -> scale * random.nextGaussian())
                .toArray();
    }

    public static int[] targets(Random random, int size, int classes) {
        return random.ints(size, 0, classes).toArray();
    }

    public static NDArray logits(NDManager manager, double[] values, long... shape) {
        return manager.create(values, new Shape(shape));
    }

    public static NDArray classes(NDManager manager, int[] targets, long... shape) {
        return manager.create(Arrays.stream(targets).asLongStream().toArray(), new Shape(shape));
    }

    /** The gradient of a scalar in the array, which gets its gradient attached here. */
    public static double[] gradient(NDArray variable, Function<NDArray, NDArray> scalar) {
        return gradient(variable, scalar, () -> {});
    }

    /** The same with something happening between forward and backward. */
    public static double[] gradient(NDArray variable, Function<NDArray, NDArray> scalar, Runnable between) {
        variable.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray result = scalar.apply(variable);
            between.run();
            collector.backward(result);
        }
        return variable.getGradient().toType(DataType.FLOAT64, false).toDoubleArray();
    }

    /**
     * Unpacks the library behind its lock, for two test processes may be the first ones on a machine; on a thread of its own, since
     * it switches the recording of gradients off there.
     */
    private static final class Unpacking implements Runnable {
        @Override
        public void run() {
            PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT)
                    .close();
        }
    }
}
