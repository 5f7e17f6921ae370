package mnl.data.noise;

import java.util.Locale;
import mnl.data.Signal.TextChange;
import mnl.data.random.SeededStream;

/**
 * Misspells words at a level p: two neighbours of the word change places with probability p; then each character is hit with
 * probability p, and one that is hit is covered by an underscore (40%), dropped (30%), or another letter from a to z (30%).
 */
final class Misspelling {
    private static final double MASKED = 0.4;
    private static final double DROPPED = 0.3;
    private static final int LETTERS = 26;

    private Misspelling() {}

    static void apply(String word, double level, SeededStream stream, Pieces pieces) {
        int[] original = word.codePoints().toArray();
        int[] shown = original.clone();
        boolean swap = stream.nextDouble() < level;
        int at = stream.nextInt(Math.max(1, original.length - 1));
        if (swap && original.length > 1) {
            LetterSwaps.swap(shown, at);
        }
        for (int i = 0; i < original.length; i++) {
            boolean hit = stream.nextDouble() < level;
            double kind = stream.nextDouble();
            String letter = otherLetter(original[i], stream);
            if (hit) {
                hit(Character.toString(original[i]), kind, letter, pieces);
            } else {
                pieces.moved(original[i], shown[i]);
            }
        }
    }

    private static void hit(String original, double kind, String letter, Pieces pieces) {
        if (kind < MASKED) {
            pieces.add(original, "_", TextChange.MASKED);
        } else if (kind < MASKED + DROPPED) {
            pieces.add(original, "", TextChange.DROPPED);
        } else {
            pieces.add(original, letter, TextChange.REPLACED);
        }
    }

    /** A letter from a to z that is not this one; one draw whatever the letter. */
    private static String otherLetter(int original, SeededStream stream) {
        int drawn = 'a' + stream.nextInt(LETTERS - 1);
        boolean same =
                Character.toString(drawn).equals(Character.toString(original).toLowerCase(Locale.ROOT));
        return Character.toString(same ? 'a' + LETTERS - 1 : drawn);
    }
}
