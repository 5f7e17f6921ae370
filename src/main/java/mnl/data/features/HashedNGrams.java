package mnl.data.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import mnl.data.random.SeededStream;

/**
 * Features of a text: how often each of its n-grams occurs. The n-gram g falls into bucket h(g) mod V, where h is the 64-bit
 * key of {@link SeededStream#key}, which is the same on every machine; n-grams that share a bucket are added up (feature
 * hashing, Weinberger et al. 2009, without signs). Letters count as small ones, words end at white space, and of words
 * as units the punctuation around them is left out. A text without words has no n-grams. Thread-safe.
 */
public final class HashedNGrams {
    private static final int START = '^';
    private static final int END = '$';
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern AROUND =
            Pattern.compile("^\\p{Punct}+(?=.*[^\\p{Punct}])|(?<=[^\\p{Punct}])\\p{Punct}+$");

    private final NGrams grams;

    /** @param grams which n-grams are counted, and in how many buckets */
    public HashedNGrams(NGrams grams) {
        this.grams = grams;
    }

    /** Bucket of every n-gram in the order of the text, the short ones first at each place; repeated ones repeat. */
    public int[] tokens(String text) {
        List<String> words = SPACE.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Integer> tokens = new ArrayList<>();
        if (grams.unit() == NGrams.Unit.WORD) {
            ofWords(
                    words.stream()
                            .map(word -> AROUND.matcher(word).replaceAll(""))
                            .toList(),
                    tokens);
        } else {
            words.forEach(word -> ofCharacters(word, tokens));
        }
        return tokens.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Counts per bucket, scaled to length 1; all 0 for a text without n-grams.
     *
     * @return [V]
     */
    public float[] features(String text) {
        float[] counts = new float[grams.buckets()];
        for (int token : tokens(text)) {
            counts[token]++;
        }
        double squares = 0;
        for (float count : counts) {
            squares += count * count;
        }
        for (int i = 0; i < counts.length && squares > 0; i++) {
            counts[i] /= (float) Math.sqrt(squares);
        }
        return counts;
    }

    private void ofCharacters(String word, List<Integer> tokens) {
        int[] letters = word.codePoints().toArray();
        int[] framed = new int[letters.length + 2];
        framed[0] = START;
        System.arraycopy(letters, 0, framed, 1, letters.length);
        framed[framed.length - 1] = END;
        for (int start = 0; start < framed.length; start++) {
            for (int n = grams.from(); n <= Math.min(grams.to(), framed.length - start); n++) {
                tokens.add(bucket(new String(framed, start, n)));
            }
        }
    }

    private void ofWords(List<String> words, List<Integer> tokens) {
        for (int start = 0; start < words.size(); start++) {
            for (int n = grams.from(); n <= Math.min(grams.to(), words.size() - start); n++) {
                tokens.add(bucket(String.join(" ", words.subList(start, start + n))));
            }
        }
    }

    private int bucket(String gram) {
        return (int) Long.remainderUnsigned(SeededStream.key(gram), grams.buckets());
    }
}
