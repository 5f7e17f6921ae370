package mnl.data;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One sample of one modality as a person perceives it. */
public sealed interface Signal {

    /** A feature vector in units of training standard deviations [D]. */
    record Features(float[] values) implements Signal {}

    /** A grey picture, row by row, 0 = black, 255 = white [height * width]. */
    record Picture(int width, int height, float[] grey) implements Signal {}

    /** A mono wave in -1..1 at a sample rate in Hz. */
    record Sound(int sampleRate, float[] wave) implements Signal {}

    /**
     * A text as noise left it.
     *
     * @param pieces the text in order; each piece is unchanged or changed as a whole
     */
    record Text(List<Piece> pieces) implements Signal {
        public Text {
            pieces = List.copyOf(pieces);
        }

        /** The text that features are computed from. */
        public String shown() {
            return joined(Piece::shown);
        }

        /** The text before the noise. */
        public String original() {
            return joined(Piece::original);
        }

        /** Whether noise changed anything. */
        public boolean changed() {
            return pieces.stream().anyMatch(piece -> piece.change() != TextChange.NONE);
        }

        private String joined(Function<Piece, String> part) {
            return pieces.stream().map(part).collect(Collectors.joining());
        }
    }

    /**
     * A part of a text: one character, one word, or a run that noise left alone.
     *
     * @param original what stood here; not empty
     * @param shown what stands here now; empty where it was dropped
     * @param change what happened to it
     */
    record Piece(String original, String shown, TextChange change) {}

    /** What noise did to a part of a text. */
    enum TextChange {
        NONE,
        /** Covered by an underscore. */
        MASKED,
        DROPPED,
        /** Another letter stands in its place. */
        REPLACED,
        /** It changed places with its neighbour. */
        SWAPPED
    }
}
