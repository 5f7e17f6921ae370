package mnl.lab.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import mnl.engine.EncodableModality;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.ExtractionRefusal;
import mnl.engine.FeatureExtraction;
import mnl.engine.FeatureRequest;
import mnl.engine.FeatureTrial;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.frozen.FrozenExtraction;
import mnl.engine.frozen.FrozenModuleException;

/**
 * Extraction of features without a training engine, on the thread that calls. The native library is loaded when it is first
 * needed: what is encoded already does without.
 */
public final class LibraryExtraction implements FeatureExtraction, AutoCloseable {
    private final EngineStartListener listener;
    private final FeatureExtraction extraction;
    private Optional<PyTorchRuntime> runtime = Optional.empty();

    /**
     * @param cache folder where features are kept
     * @param listener notified while the native library is unpacked and loaded
     */
    public LibraryExtraction(Path cache, EngineStartListener listener) {
        this.listener = listener;
        extraction = new FrozenExtraction(this::call, cache);
    }

    private <T> T call(Function<PyTorchRuntime, T> work) {
        PyTorchRuntime loaded = runtime.orElseGet(() -> PyTorchRuntime.open(EngineSettings.DEFAULT, listener));
        runtime = Optional.of(loaded);
        return work.apply(loaded);
    }

    @Override
    public List<EncodableModality> modalities(Path folder) {
        return extraction.modalities(folder);
    }

    @Override
    public FeatureTrial tryBatch(FeatureRequest request) {
        return extraction.tryBatch(request);
    }

    @Override
    public FeatureTrial run(FeatureRequest request, Progress progress, BooleanSupplier cancelled) {
        return extraction.run(request, progress, cancelled);
    }

    /** Whether a failure says that the request, or the network that it names, cannot be used; its message is for the user. */
    public static boolean isRefusal(Throwable failure) {
        return failure instanceof ExtractionRefusal || failure instanceof FrozenModuleException;
    }

    /** Lets go of the native library. */
    @Override
    public void close() {
        runtime.ifPresent(PyTorchRuntime::close);
    }
}
