package mnl.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void argumentsStandWhereTheTextWantsThem() {
        assertEquals("b of a", Template.fill("{1} of {0}", "a", "b"));
        assertEquals("a, a", Template.fill("{0}, {0}", "a"));
    }

    @Test
    void wordsGoWithANumber() {
        assertEquals("1 sample", Template.fill("{0} {0|sample|samples}", 1));
        assertEquals("2 samples", Template.fill("{0} {0|sample|samples}", 2));
        assertEquals("1.0 samples", Template.fill("{0} {0|sample|samples}", "1.0"));
        assertEquals("1 seed", Template.fill("{0} seed{0||s}", 1L));
    }

    @Test
    void otherBracesAreText() {
        assertEquals("Σ_{k≠y} p_k in {0, 1} of x", Template.fill("Σ_{k≠y} p_k in {0, 1} of {0}", "x"));
        assertEquals("'{1}'", Template.fill("'{0}'", "{1}"));
    }

    @Test
    void whatIsMissingIsSaidAtOnce() {
        assertThrows(IllegalArgumentException.class, () -> Template.fill("{0} {1}", "a"));
        assertThrows(IllegalArgumentException.class, () -> Texts.of("cases.no-such-text"));
        assertThrows(IllegalArgumentException.class, () -> Texts.of("no-such-room.text"));
        assertThrows(IllegalArgumentException.class, () -> Texts.of("no-room"));
    }
}
