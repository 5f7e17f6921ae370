package mnl.data.noise;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mnl.data.Signal.Piece;
import mnl.data.Signal.Text;
import mnl.data.Signal.TextChange;
import mnl.data.random.SeededStream;
import mnl.experiment.NoiseSpec;

/**
 * Noise on texts. Words are what white space parts, and no noise touches white space. How many draws a text uses up does not
 * depend on the severity, so what changes at one severity changes at every larger one.
 */
public final class TextNoise {
    private static final Pattern RUN = Pattern.compile("\\S+|\\s+");
    private static final String MASK = "_";

    private TextNoise() {}

    /** A text as it is. */
    public static Text none(String text) {
        return new Pieces().keep(text).text();
    }

    /**
     * A text under noise.
     *
     * @param text the text
     * @param noise a kind for texts
     * @param stream the sample's random numbers
     */
    public static Text apply(String text, NoiseSpec noise, SeededStream stream) {
        double level = noise.kind().level(noise.severity());
        return switch (noise.kind()) {
            case TEXT_MISSPELLING, TEXT_MASK_WORDS, TEXT_SWAP_LETTERS -> {
                Pieces pieces = new Pieces();
                for (String run :
                        RUN.matcher(text).results().map(MatchResult::group).toList()) {
                    if (run.isBlank()) {
                        pieces.keep(run);
                    } else {
                        word(run, noise, level, stream, pieces);
                    }
                }
                yield pieces.text();
            }
            case MISSING -> new Text(text.isEmpty() ? List.of() : List.of(new Piece(text, "", TextChange.DROPPED)));
            default -> throw new IllegalArgumentException("No noise for texts: " + noise.kind());
        };
    }

    private static void word(String word, NoiseSpec noise, double level, SeededStream stream, Pieces pieces) {
        switch (noise.kind()) {
            case TEXT_MASK_WORDS -> {
                if (stream.nextDouble() < level) {
                    pieces.add(word, MASK, TextChange.MASKED);
                } else {
                    pieces.keep(word);
                }
            }
            case TEXT_MISSPELLING -> Misspelling.apply(word, level, stream, pieces);
            default -> LetterSwaps.apply(word, level, stream, pieces);
        }
    }
}
