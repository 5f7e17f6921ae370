package mnl.engine.frozen;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import mnl.engine.EncodableModality;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.FeatureExtraction;
import mnl.engine.FeatureRequest;
import mnl.engine.FeatureTrial;
import mnl.engine.djl.PyTorchRuntime;
import org.jspecify.annotations.Nullable;

/**
 * Extraction in a program that trains nothing, on the thread that calls. The native library is loaded when it is first
 * needed: what is encoded already does without.
 */
public final class StandaloneExtraction implements FeatureExtraction, AutoCloseable {
    private final EngineStartListener listener;
    private final FrozenExtraction extraction;
    private @Nullable PyTorchRuntime runtime;

    /**
     * @param cache folder where features are kept
     * @param listener notified of the native library's start
     */
    public StandaloneExtraction(Path cache, EngineStartListener listener) {
        this.listener = listener;
        extraction = new FrozenExtraction(this::call, cache);
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

    private <T> T call(Function<PyTorchRuntime, T> work) {
        if (runtime == null) {
            runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, listener);
        }
        return work.apply(runtime);
    }

    /** Gives the native memory back. */
    @Override
    public void close() {
        if (runtime != null) {
            runtime.close();
            runtime = null;
        }
    }
}
