package mnl.figure.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {
    @Test
    void scriptsAreSetWithWhatTouchesThemAndTheRestStaysWords() {
        Sentence sentence = Sentence.of("UCoM_m = f^m_y − f^m_j, j = argmax_{k ≠ y} F_k.");

        assertEquals(
                "UCoM<sub><i>m</i></sub> = <i>f</i><sup><i>m</i></sup><sub><i>y</i></sub> − "
                        + "<i>f</i><sup><i>m</i></sup><sub><i>j</i></sub>, j = argmax<sub><i>k</i> ≠ <i>y</i></sub> "
                        + "<i>F</i><sub><i>k</i></sub>.",
                sentence.html());
        assertEquals(
                "UCoM sub m = f super m sub y − f super m sub j, j = argmax sub k ≠ y F sub k.", sentence.spoken());
    }

    @Test
    void fractionsAndRoots() {
        Sentence bound = Sentence.of("R \\frac{Σ_m w_m}{\\sqrt{Σ_m w_m^2}} < 1");

        assertEquals(
                "R (Σ<sub><i>m</i></sub> <i>w</i><sub><i>m</i></sub>) / √<span style=\"text-decoration:overline\">Σ<sub><i>m</i></sub> "
                        + "<i>w</i><sup>2</sup><sub><i>m</i></sub></span> &lt; 1",
                bound.html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Written to runs/test_split_2/metrics.csv.",
                "The modality pix_fou is strong.",
                "sample-data/x_1.json",
                "2^10 is no name, nor is a_very_long_one"
            })
    void namesAndFilesStayAsTheyAre(String text) {
        assertFalse(Sentence.of(text).hasFormula(), Sentence.of(text).html());
        assertEquals(text, Sentence.of(text).spoken());
    }

    @Test
    void aLessSignIsSafeInHtml() {
        assertEquals(
                "a &lt; b &amp; <i>w</i><sub><i>m</i></sub>&lt;1",
                Sentence.of("a < b & w_m<1").html());
    }

    @ParameterizedTest
    @ValueSource(strings = {"f^", "f^^a", "{a", "a}", "\\frac{a}", "\\sum", "_m", "f_a_b"})
    void whatCannotBeReadIsSaidWithItsPlace(String source) {
        String message = assertThrows(IllegalArgumentException.class, () -> Formula.parse(source))
                .getMessage();

        assertTrue(message.contains(source) && message.contains("at character"), message);
    }

    @Test
    void inASentenceItStaysWords() {
        assertEquals("so f^m_y_z is", Sentence.of("so f^m_y_z is").spoken());
    }
}
