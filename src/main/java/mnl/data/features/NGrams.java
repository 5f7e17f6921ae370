package mnl.data.features;

/**
 * Which n-grams of a text count: runs of {@code from} to {@code to} neighbours, each hashed into one of {@code buckets}.
 *
 * @param unit what the neighbours are
 * @param from shortest run, at least 1
 * @param to longest run, at least {@code from}
 * @param buckets V, the width of the feature vector and the size of the vocabulary
 */
public record NGrams(Unit unit, int from, int to, int buckets) {
    /** Runs of 1 to 3 characters in 256 buckets: for single words. */
    public static final NGrams OF_CHARACTERS = new NGrams(Unit.CHARACTER, 1, 3, 256);

    /** What an n-gram is made of. */
    public enum Unit {
        /** Characters of one word, which begins with ^ and ends with $. */
        CHARACTER,
        /** Whole words. */
        WORD
    }
}
