package mnl.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mnl.words.Texts;

/**
 * What has to be known of a modality to check its settings.
 *
 * @param name its name in the dataset
 * @param kind what its samples are
 * @param rows height of the plane that its features lie in; 0 where they have no such order
 * @param columns width of that plane; 0 likewise
 * @param hasTokens whether its samples can be read as sequences of tokens
 */
public record ModalityOutline(String name, ModalityKind kind, int rows, int columns, boolean hasTokens) {
    /** Two poolings leave one number. */
    private static final int SMALLEST_SIDE = 4;

    /** All replicas' activations have to fit into memory at once. */
    private static final int LARGEST_SIDE = 64;

    /** A modality of feature vectors without an order. */
    public ModalityOutline(String name, ModalityKind kind) {
        this(name, kind, 0, 0, false);
    }

    /** The kinds of encoder that can read it. */
    public List<EncoderKind> encoders() {
        return Arrays.stream(EncoderKind.values())
                .filter(encoder -> objection(encoder).isEmpty())
                .toList();
    }

    /** Why a kind of encoder cannot read it, in one sentence; empty when it can. */
    public Optional<String> objection(EncoderKind encoder) {
        return switch (encoder) {
            case MLP -> Optional.empty();
            case CONVOLUTION -> planeObjection();
            case EMBEDDING_BAG ->
                hasTokens
                        ? Optional.empty()
                        : Optional.of(Texts.of("experiment.modality-outline.an-embedding-bag-reads", name));
        };
    }

    private Optional<String> planeObjection() {
        if (rows == 0 || columns == 0) {
            return Optional.of(Texts.of("experiment.modality-outline.a-convolution-reads-pictures", name));
        }
        if (Math.min(rows, columns) < SMALLEST_SIDE || Math.max(rows, columns) > LARGEST_SIDE) {
            return Optional.of(Texts.of(
                    "experiment.modality-outline.a-convolution-reads-planes",
                    SMALLEST_SIDE,
                    LARGEST_SIDE,
                    name,
                    rows,
                    columns));
        }
        return Optional.empty();
    }
}
