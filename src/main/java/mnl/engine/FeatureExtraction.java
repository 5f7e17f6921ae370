package mnl.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Turns a modality into feature vectors, once, with a frozen network. Everything here takes its time and returns when it
 * is done: call it in the background. What cannot be done is an {@link ExtractionRefusal}.
 */
public interface FeatureExtraction {

    /** What of a dataset folder can be encoded: pictures, sounds and texts. */
    List<EncodableModality> modalities(Path folder);

    /** Checks everything and encodes one batch; writes nothing. */
    FeatureTrial tryBatch(FeatureRequest request);

    /**
     * Encodes what is not yet encoded and writes the new folder. What was encoded is kept, whatever happens: the same
     * request goes on from there.
     *
     * @param progress notified how many samples are encoded
     * @param cancelled asked before each batch
     * @throws java.util.concurrent.CancellationException when cancelled; no folder is there then
     */
    FeatureTrial run(FeatureRequest request, Progress progress, BooleanSupplier cancelled);

    /** Notified how far it is, on any thread. */
    @FunctionalInterface
    interface Progress {
        void at(int done, int samples);
    }
}
