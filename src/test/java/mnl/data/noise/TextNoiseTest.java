package mnl.data.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mnl.data.Signal.Piece;
import mnl.data.Signal.Text;
import mnl.data.Signal.TextChange;
import mnl.data.random.SeededStream;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextNoiseTest {
    private static final String LONG = "the quick brown fox jumps over the lazy dog while nobody looks ".repeat(60);

    private static Text noisy(String text, NoiseKind kind, double severity, long seed) {
        return TextNoise.apply(text, new NoiseSpec(kind, severity, 1), new SeededStream(seed));
    }

    private static Map<TextChange, Double> shares(Text text, int of) {
        Map<TextChange, Double> shares = new EnumMap<>(TextChange.class);
        text.pieces().forEach(piece -> shares.merge(piece.change(), 1.0 / of, Double::sum));
        return shares;
    }

    @Test
    void misspellingHitsCharactersAtItsLevelInTheRecipesProportions() {
        int letters = LONG.replace(" ", "").length();
        Map<TextChange, Double> shares = shares(noisy(LONG, NoiseKind.TEXT_MISSPELLING, 3.5, 1), letters);
        assertEquals(0.14, shares.get(TextChange.MASKED), 0.02);
        assertEquals(0.105, shares.get(TextChange.DROPPED), 0.02);
        assertEquals(0.105, shares.get(TextChange.REPLACED), 0.02);
        // Two characters of a word of 4.3 on average, of which 65% are not hit on top.
        assertEquals(0.35 * 0.65 * 2 / 4.3, shares.get(TextChange.SWAPPED), 0.025);
    }

    @Test
    void maskedWordsAreOneUnderscoreAndHitAtTheirLevel() {
        Text text = noisy(LONG, NoiseKind.TEXT_MASK_WORDS, 4, 2);
        assertEquals(0.4, shares(text, LONG.split(" ").length).get(TextChange.MASKED), 0.05);
        for (Piece piece : text.pieces()) {
            assertTrue(piece.change() == TextChange.NONE
                    || piece.shown().equals("_") && LONG.contains(" " + piece.original() + " ")
                    || piece.original().equals("the"));
        }
        assertEquals(LONG.split(" ").length, text.shown().split(" ").length);
    }

    @Test
    void swappedLettersStayInTheirWordAndMoveByOnePlace() {
        for (int seed = 0; seed < 50; seed++) {
            Text text = noisy("abcdefgh ij", NoiseKind.TEXT_SWAP_LETTERS, 8, seed);
            assertEquals(11, text.shown().length());
            for (int i = 0; i < 11; i++) {
                assertTrue(Math.abs("abcdefgh ij".indexOf(text.shown().charAt(i)) - i) <= 1, text.shown());
            }
        }
        assertEquals("ba", noisy("ab", NoiseKind.TEXT_SWAP_LETTERS, 10, 0).shown());
        assertFalse(noisy("a", NoiseKind.TEXT_SWAP_LETTERS, 10, 0).changed());
        assertFalse(noisy("aa", NoiseKind.TEXT_SWAP_LETTERS, 10, 0).changed(), "nobody sees that these moved");
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT_MISSPELLING", "TEXT_MASK_WORDS", "TEXT_SWAP_LETTERS"})
    void aGrowingSeverityKeepsWhatASmallerOneDid(NoiseKind kind) {
        for (int seed = 0; seed < 40; seed++) {
            Text before = noisy("zéro un deux trois", kind, 1, seed);
            for (int severity = 2; severity <= 10; severity++) {
                Text after = noisy("zéro un deux trois", kind, severity, seed);
                for (int at : changedPlaces(before)) {
                    assertTrue(changedPlaces(after).contains(at), before.shown() + " " + after.shown());
                }
                assertEquals("zéro un deux trois", after.original());
                before = after;
            }
            assertTrue(before.changed());
        }
    }

    /** Places in the original where something happened. */
    private static List<Integer> changedPlaces(Text text) {
        List<Integer> places = new ArrayList<>();
        int at = 0;
        for (Piece piece : text.pieces()) {
            for (int i = 0; i < piece.original().length(); i++) {
                if (piece.change() != TextChange.NONE) {
                    places.add(at + i);
                }
            }
            at += piece.original().length();
        }
        return places;
    }

    @Test
    void anotherLetterIsNeverTheSameOne() {
        for (int seed = 0; seed < 300; seed++) {
            for (Piece piece :
                    noisy("Zza", NoiseKind.TEXT_MISSPELLING, 10, seed).pieces()) {
                assertTrue(piece.change() != TextChange.NONE);
                assertNotEquals(piece.original().toLowerCase(Locale.ROOT), piece.shown());
            }
        }
    }

    @Test
    void theSameLuckGivesTheSameTextAndOtherLuckAnother() {
        assertEquals(noisy(LONG, NoiseKind.TEXT_MISSPELLING, 3, 5), noisy(LONG, NoiseKind.TEXT_MISSPELLING, 3, 5));
        assertNotEquals(noisy(LONG, NoiseKind.TEXT_MISSPELLING, 3, 5), noisy(LONG, NoiseKind.TEXT_MISSPELLING, 3, 6));
    }

    @Test
    void missingIsNoTextAndTheTextItselfStays() {
        Text missing = noisy("neuf", NoiseKind.MISSING, 0.1, 0);
        assertEquals("", missing.shown());
        assertEquals("neuf", missing.original());
        assertEquals(List.of(), noisy("", NoiseKind.MISSING, 1, 0).pieces());
        assertEquals(
                List.of(new Piece("neuf", "neuf", TextChange.NONE)),
                TextNoise.none("neuf").pieces());
    }

    @Test
    void noiseOfAnotherKindIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> noisy("x", NoiseKind.SOUND_WHITE, 1, 0));
    }
}
