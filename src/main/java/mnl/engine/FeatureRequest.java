package mnl.engine;

import java.nio.file.Path;
import mnl.words.Texts;

/**
 * Asks for a copy of a dataset folder in which one modality is there as feature vectors as well.
 *
 * @param folder the dataset folder
 * @param modality the one to encode
 * @param module the frozen network, a TorchScript file
 * @param input how its samples go in
 * @param batch samples at a time, 1 to 4096
 * @param name of the new modality
 * @param target the new folder
 */
public record FeatureRequest(
        Path folder, String modality, Path module, FeatureInput input, int batch, String name, Path target) {
    private static final int LARGEST_BATCH = 4096;

    public FeatureRequest {
        if (batch < 1 || batch > LARGEST_BATCH) {
            throw new ExtractionRefusal(
                    ExtractionField.BATCH, Texts.of("engine.feature-request.the-batch-must-be", batch));
        }
    }

    /** A name for the new modality that says where it comes from. */
    public static String suggestedName(String modality, Path module) {
        Path file = module.getFileName();
        return file == null ? modality : modality + "-" + file.toString().replaceAll("\\.[^.]*$", "");
    }
}
