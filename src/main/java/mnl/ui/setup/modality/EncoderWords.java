package mnl.ui.setup.modality;

import mnl.experiment.ModalityOutline;
import mnl.ui.setup.model.EncoderChoice;
import org.jspecify.annotations.Nullable;

/** Encoders in words. */
final class EncoderWords {
    private EncoderWords() {}

    /** The encoder's name in the chooser. */
    static String shortly(EncoderChoice choice) {
        return switch (choice) {
            case LINEAR -> "linear";
            case MLP -> "perceptron, MLP";
            case CONVOLUTION -> "convolution";
            case EMBEDDING_BAG -> "embedding bag";
        };
    }

    /**
     * The formula in one sentence.
     *
     * @param modality what it reads; null while that is not known
     */
    static String sentence(EncoderChoice choice, @Nullable ModalityOutline modality) {
        return switch (choice) {
            case LINEAR -> "f^m = W x + b: a linear classifier, the only one whose certificate is exact.";
            case MLP -> "h = ReLU(W x + b) in every hidden layer, f^m = W h + b.";
            case CONVOLUTION ->
                "Twice ReLU of a 3×3 convolution and 2×2 max pooling" + planes(modality) + ", then a perceptron.";
            case EMBEDDING_BAG ->
                "The mean of the embeddings of the sample's tokens, as many numbers as the width, then a "
                        + "perceptron. The order of the words does not count.";
        };
    }

    /** From the plane to the maps of both layers. */
    private static String planes(@Nullable ModalityOutline modality) {
        if (modality == null || modality.rows() == 0) {
            return "";
        }
        int rows = modality.rows();
        int columns = modality.columns();
        return ", " + side(rows, columns) + " → c maps of " + side(rows / 2, columns / 2) + " → 2c maps of "
                + side(rows / 4, columns / 4);
    }

    private static String side(int rows, int columns) {
        return rows + "×" + columns;
    }
}
