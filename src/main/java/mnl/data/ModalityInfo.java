package mnl.data;

import java.util.Optional;
import mnl.experiment.ModalityKind;
import mnl.experiment.ModalityOutline;

/**
 * One modality of a dataset.
 *
 * @param name unique within the dataset
 * @param kind what its samples are to a person
 * @param features D, the width of the feature vectors the encoder sees
 * @param grid how these features lie in a plane (a picture, a spectrogram); empty where they have no such order
 * @param tokens what {@link Dataset#tokens} gives; empty where the samples are no sequences of tokens
 */
public record ModalityInfo(
        String name, ModalityKind kind, int features, Optional<Grid> grid, Optional<TokenSpace> tokens) {

    /**
     * Features in a plane, row by row: feature {@code row * columns + column}.
     *
     * @param rows height, at least 1
     * @param columns width, at least 1
     */
    public record Grid(int rows, int columns) {}

    /**
     * Sequences of tokens.
     *
     * @param vocabulary number of different tokens V; a token is 0 to V - 1
     * @param length places of a sample's sequence L; shorter ones are padded with -1, longer ones cut
     */
    public record TokenSpace(int vocabulary, int length) {}

    /** A modality of feature vectors without an order. */
    public ModalityInfo(String name, ModalityKind kind, int features) {
        this(name, kind, features, Optional.empty(), Optional.empty());
    }

    /** What the settings of this modality are checked against. */
    public ModalityOutline outline() {
        return new ModalityOutline(
                name,
                kind,
                grid.map(Grid::rows).orElse(0),
                grid.map(Grid::columns).orElse(0),
                tokens.isPresent());
    }
}
