package mnl.ui.encode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import mnl.engine.EncodableModality;
import mnl.engine.ExtractionField;
import mnl.engine.ExtractionRefusal;
import mnl.engine.FeatureExtraction;
import mnl.engine.FeatureRequest;
import mnl.engine.FeatureTrial;

/** Ten samples in batches of five; between two batches a test may do something. */
public final class FakeExtraction implements FeatureExtraction {
    private static final int SAMPLES = 10;
    private static final int BATCH = 5;
    private static final int FEATURES = 512;

    final List<FeatureRequest> requests = new ArrayList<>();
    List<EncodableModality> modalities = List.of(
            new EncodableModality("picture", EncodableModality.Kind.PICTURES, 28, 20),
            new EncodableModality("sound", EncodableModality.Kind.SOUNDS, 0, 0),
            new EncodableModality("words", EncodableModality.Kind.TEXTS, 0, 0));
    ExtractionRefusal refusal;
    Runnable between = () -> {};
    int kept;

    @Override
    public List<EncodableModality> modalities(Path folder) {
        if (folder.endsWith("missing")) {
            throw new ExtractionRefusal(ExtractionField.FOLDER, "missing is not a folder.");
        }
        return modalities;
    }

    @Override
    public FeatureTrial tryBatch(FeatureRequest request) {
        return answer(request);
    }

    private FeatureTrial answer(FeatureRequest request) {
        requests.add(request);
        if (refusal != null) {
            throw refusal;
        }
        return new FeatureTrial(SAMPLES, kept, FEATURES);
    }

    @Override
    public FeatureTrial run(FeatureRequest request, Progress progress, BooleanSupplier cancelled) {
        FeatureTrial trial = answer(request);
        progress.at(kept, SAMPLES);
        while (kept < SAMPLES) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            kept += BATCH;
            progress.at(kept, SAMPLES);
            between.run();
        }
        return trial;
    }
}
