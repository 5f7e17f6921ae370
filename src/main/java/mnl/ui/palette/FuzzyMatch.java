package mnl.ui.palette;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

/**
 * Where what was typed is found in a text: every word of it, in any order, whole or, failing that, letter by letter.
 *
 * @param score higher is better
 * @param letters which letters of the text were meant
 */
record FuzzyMatch(int score, BitSet letters) {
    private static final int AT_START = 100;
    private static final int AT_WORD = 80;
    private static final int INSIDE = 50;
    static final int SCATTERED = 25;

    /** How well a text answers; empty where it does not. Nothing typed matches everything. */
    static Optional<FuzzyMatch> of(String typed, String text) {
        String low = text.toLowerCase(Locale.ROOT);
        BitSet letters = new BitSet();
        int score = 0;
        for (String word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            int found = word.isEmpty() ? 0 : find(word, low, letters);
            if (found < 0) {
                return Optional.empty();
            }
            score += found;
        }
        return Optional.of(new FuzzyMatch(score, letters));
    }

    private static int find(String word, String text, BitSet letters) {
        int best = -1;
        int at = -1;
        for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
            int score = i == 0 ? AT_START : isWordStart(text, i) ? AT_WORD : INSIDE;
            if (score > best) {
                best = score;
                at = i;
            }
        }
        if (best < 0) {
            return scattered(word, text, letters);
        }
        letters.set(at, at + word.length());
        return best;
    }

    /** Letters in their order, each next one as early as it comes; the further they lie apart, the less it is worth. */
    private static int scattered(String word, String text, BitSet letters) {
        BitSet found = new BitSet();
        int at = -1;
        int first = -1;
        for (int i = 0; i < word.length(); i++) {
            at = text.indexOf(word.charAt(i), at + 1);
            if (at < 0) {
                return -1;
            }
            first = first < 0 ? at : first;
            found.set(at);
        }
        letters.or(found);
        return Math.max(1, SCATTERED - (at - first + 1 - word.length()));
    }

    private static boolean isWordStart(String text, int at) {
        return !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
