package mnl.engine.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import ai.djl.util.Utils;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;

/**
 * The native library, loaded, with gradient recording off. Opened, used and closed by one thread, because grad mode and
 * the number of native threads belong to the thread that set them.
 */
public final class PyTorchRuntime implements AutoCloseable {
    private static final String ENGINE = "PyTorch";
    private static final String OFFLINE = "ai.djl.offline";
    private static final String NO_TRACKING = "OPT_OUT_TRACKING";

    private final Engine engine;
    private final NDManager manager;
    private final Workers workers;

    private PyTorchRuntime(Engine engine, int threads) {
        this.engine = engine;
        this.manager = engine.newBaseManager(Device.cpu());
        this.workers = new Workers(threads);
    }

    /**
     * Unpacks the library where needed and loads it.
     *
     * @throws mnl.engine.EngineStartException when that fails
     */
    public static PyTorchRuntime open(EngineSettings settings, EngineStartListener listener) {
        System.setProperty(OFFLINE, "true");
        System.setProperty(NO_TRACKING, "true");
        NativeLibrary library = NativeLibrary.unpacked(listener);
        return library.load(() -> {
            Engine engine = Engine.getEngine(ENGINE);
            JniUtils.setGradMode(false);
            int threads = settings.threads() == EngineSettings.MEASURED ? fastest(engine) : settings.threads();
            JniUtils.setNumThreads(threads);
            return warm(new PyTorchRuntime(engine, threads));
        });
    }

    /** What the first start on this machine measured. */
    private static int fastest(Engine engine) {
        try (NDManager scratch = engine.newBaseManager(Device.cpu())) {
            return new ThreadChoice(
                            Utils.getEngineCacheDir("pytorch").resolve("mnl-threads"),
                            Runtime.getRuntime().availableProcessors(),
                            new ThreadTrial(scratch)::seconds)
                    .threads();
        }
    }

    private static PyTorchRuntime warm(PyTorchRuntime cold) {
        try {
            cold.warmUp();
            return cold;
        } catch (RuntimeException | Error e) {
            cold.close();
            throw e;
        }
    }

    /** Parent of everything this runtime allocates. */
    public NDManager manager() {
        return manager;
    }

    /** The threads among which independent work is divided, this one included. */
    public Workers workers() {
        return workers;
    }

    /** Records the operations until it is closed. One at a time in the whole virtual machine. */
    public GradientCollector recordGradients() {
        return engine.newGradientCollector();
    }

    /** Native arrays alive under this runtime, in all managers below it. */
    public int liveArrays() {
        return manager.getManagedArrays().size();
    }

    /** Gives back every array and ends the workers. The library stays loaded. */
    @Override
    public void close() {
        workers.close();
        manager.close();
    }

    /** First use of a kind of operation pays for its set-up; pay before somebody waits. */
    private void warmUp() {
        try (NDManager scratch = manager.newSubManager()) {
            NDArray weights = scratch.ones(new Shape(2, 8, 8), DataType.FLOAT32);
            weights.setRequiresGradient(true);
            try (GradientCollector gradients = recordGradients()) {
                NDArray hidden = weights.matMul(weights).getNDArrayInternal().relu();
                gradients.backward(hidden.logSoftmax(-1).sum());
            }
            weights.getGradient().close();
        }
    }
}
