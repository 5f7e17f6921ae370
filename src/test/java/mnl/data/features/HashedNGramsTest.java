package mnl.data.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import mnl.data.random.SeededStream;
import org.junit.jupiter.api.Test;

class HashedNGramsTest {
    private final HashedNGrams characters = new HashedNGrams(NGrams.OF_CHARACTERS);
    private final HashedNGrams words = new HashedNGrams(new NGrams(NGrams.Unit.WORD, 1, 2, 1000));

    private static int[] buckets(int count, String... grams) {
        return Arrays.stream(grams)
                .mapToInt(gram -> (int) Long.remainderUnsigned(SeededStream.key(gram), count))
                .toArray();
    }

    @Test
    void everyRunOfCharactersOfTheFramedWordIsOneToken() {
        assertArrayEquals(buckets(256, "^", "^u", "^un", "u", "un", "un$", "n", "n$", "$"), characters.tokens("un"));
        int[] both = characters.tokens(" Un\nun ");
        assertArrayEquals(characters.tokens("un"), Arrays.copyOf(both, 9));
        assertArrayEquals(characters.tokens("un"), Arrays.copyOfRange(both, 9, 18));
    }

    @Test
    void hashesAreTheSameOnEveryMachine() {
        assertArrayEquals(new int[] {142, 208, 224, 230, 0, 244}, characters.tokens("a"));
    }

    @Test
    void wordsLoseTheirCaseAndThePunctuationAroundThem() {
        assertArrayEquals(
                buckets(1000, "don't", "don't panic", "panic", "panic :)", ":)"), words.tokens("\"Don't  PANIC!\" :)"));
    }

    @Test
    void featuresAreCountsOfLengthOne() {
        float[] features = words.features("no no yes");
        int[] tokens = words.tokens("no no yes");
        assertEquals(5, tokens.length);
        double length = Math.sqrt(4 + 1 + 1 + 1);
        float[] expected = new float[1000];
        for (int token : tokens) {
            expected[token] += (float) (1 / length);
        }
        assertArrayEquals(expected, features, 1e-6f);
        double squares = 0;
        for (float value : characters.features("quatre")) {
            squares += value * value;
        }
        assertEquals(1, squares, 1e-5);
        assertNotEquals(Arrays.toString(characters.features("six")), Arrays.toString(characters.features("sieben")));
    }

    @Test
    void nothingIsLeftOfATextWithoutWords() {
        assertEquals(0, characters.tokens(" \t").length);
        assertEquals(0, words.tokens("").length);
        assertArrayEquals(new float[256], characters.features(""));
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsOne() {
        assertEquals(characters.tokens("a").length, characters.tokens("\uD83D\uDE00").length);
    }
}
