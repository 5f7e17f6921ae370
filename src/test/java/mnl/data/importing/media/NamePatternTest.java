package mnl.data.importing.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import mnl.data.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {

    private static Optional<Map<String, String>> match(String pattern, String file) {
        return new NamePattern(pattern).match(file);
    }

    @Test
    void partsAreFoundInTheName() {
        Map<String, String> parts = Map.of("digit", "7", "speaker", "anna", "index", "03");
        assertEquals(Optional.of(parts), match("{digit}_{speaker}_{index}", "7_anna_03.wav"));
        assertEquals(Optional.of(parts), match("{digit}_{speaker}_{index}.wav", "any/where/7_anna_03.wav"));
        assertEquals(Optional.of(parts), match("{speaker}/{digit}-{index}.wav", "anna/7-03.wav"));
        assertEquals(Optional.of(Map.of("label", "cat")), match("*_{label}", "0012_cat.png"));
    }

    @Test
    void theLastPartTakesWhatIsLeft() {
        assertEquals(Optional.of(Map.of("label", "a", "index", "b_c.d")), match("{label}_{index}", "a_b_c.d.png"));
        assertEquals(Optional.of(Map.of("label", "(x)+")), match("[{label}]", "[(x)+].png"), "no regular expression");
    }

    @Test
    void otherNamesDoNotMatch() {
        assertEquals(Optional.empty(), match("{digit}_{speaker}", "7.wav"));
        assertEquals(Optional.empty(), match("{label}_{index}.png", "a_1.gif"));
        assertEquals(Optional.empty(), match("{label}/{index}", "a/b/1.png"), "a part holds no folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "label", "{label", "label}_1", "{}", "{a}_{a}", "{{label}}", "{9}"})
    void whatIsNoPatternIsRefused(String text) {
        assertThrows(DataException.class, () -> new NamePattern(text));
    }
}
