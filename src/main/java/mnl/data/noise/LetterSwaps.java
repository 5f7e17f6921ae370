package mnl.data.noise;

import java.util.Comparator;
import java.util.stream.IntStream;
import mnl.data.random.SeededStream;

/**
 * Swaps neighbouring characters of words: each pair draws a number from 0 to 1, and pairs below the level change places, the
 * lowest number first, unless one of the two has moved already.
 */
final class LetterSwaps {
    private LetterSwaps() {}

    static void apply(String word, double level, SeededStream stream, Pieces pieces) {
        int[] original = word.codePoints().toArray();
        int[] shown = original.clone();
        double[] draws = new double[original.length - 1];
        for (int i = 0; i < draws.length; i++) {
            draws[i] = stream.nextDouble();
        }
        boolean[] moved = new boolean[original.length];
        IntStream.range(0, draws.length)
                .filter(i -> draws[i] < level)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> draws[i]))
                .filter(i -> !moved[i] && !moved[i + 1])
                .forEachOrdered(i -> {
                    moved[i] = true;
                    moved[i + 1] = true;
                    swap(shown, i);
                });
        for (int i = 0; i < original.length; i++) {
            pieces.moved(original[i], shown[i]);
        }
    }

    static void swap(int[] letters, int at) {
        int kept = letters[at];
        letters[at] = letters[at + 1];
        letters[at + 1] = kept;
    }
}
