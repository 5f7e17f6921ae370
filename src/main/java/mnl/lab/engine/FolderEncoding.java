package mnl.lab.engine;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import mnl.engine.EngineStartListener;
import mnl.engine.FeatureExtraction;
import mnl.engine.FeatureRequest;
import mnl.engine.FeatureTrial;
import mnl.engine.frozen.StandaloneExtraction;

/** Encodes a modality of a dataset folder in a program that trains nothing, on the thread that calls. */
public final class FolderEncoding {
    private final Path cache;
    private final EngineStartListener listener;

    /**
     * @param cache folder where features are kept
     * @param listener notified of the native library's start
     */
    public FolderEncoding(Path cache, EngineStartListener listener) {
        this.cache = cache;
        this.listener = listener;
    }

    /** Encodes what is not yet encoded and writes the new folder, see {@link FeatureExtraction#run}. */
    public FeatureTrial run(FeatureRequest request, FeatureExtraction.Progress progress, BooleanSupplier cancelled) {
        try (StandaloneExtraction extraction = new StandaloneExtraction(cache, listener)) {
            return extraction.run(request, progress, cancelled);
        }
    }
}
