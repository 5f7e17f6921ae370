package mnl.ui.setup.modality;

import mnl.experiment.ModalityOutline;
import mnl.ui.setup.model.EncoderChoice;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Encoders in words. */
final class EncoderWords {
    private EncoderWords() {}

    /** The encoder's name in the chooser. */
    static String shortly(EncoderChoice choice) {
        return switch (choice) {
            case LINEAR -> Texts.of("setup.encoder-words.linear");
            case MLP -> Texts.of("setup.encoder-words.perceptron-mlp");
            case CONVOLUTION -> Texts.of("setup.encoder-words.convolution");
            case EMBEDDING_BAG -> Texts.of("setup.encoder-words.embedding-bag");
        };
    }

    /**
     * The formula in one sentence.
     *
     * @param modality what it reads; null while that is not known
     */
    static String sentence(EncoderChoice choice, @Nullable ModalityOutline modality) {
        return switch (choice) {
            case LINEAR -> Texts.of("setup.encoder-words.f-m-w-x");
            case MLP -> Texts.of("setup.encoder-words.h-relu-w-x");
            case CONVOLUTION -> convolution(modality);
            case EMBEDDING_BAG -> Texts.of("setup.encoder-words.the-mean-of-the");
        };
    }

    /** With the sizes of the maps of both layers, where they are known. */
    private static String convolution(@Nullable ModalityOutline modality) {
        if (modality == null || modality.rows() == 0) {
            return Texts.of("setup.encoder-words.twice-relu-of-a");
        }
        int rows = modality.rows();
        int columns = modality.columns();
        return Texts.of(
                "setup.encoder-words.c-maps-of-2c",
                side(rows, columns),
                side(rows / 2, columns / 2),
                side(rows / 4, columns / 4));
    }

    private static String side(int rows, int columns) {
        return rows + "×" + columns;
    }
}
