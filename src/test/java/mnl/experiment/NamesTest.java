package mnl.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, '\t', '\n', '\r', 0x1B, 0x7F, 0x85, 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A,
                0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF, 0xD800, 0xE0041
            })
    void whatIsNotShownIsInNoName(int character) {
        String name = "ab"
                + (character < 0xD800 || character > 0xDFFF ? Character.toString(character) : (char) character) + "cd";
        for (Optional<String> problem : java.util.List.of(
                Names.problem("The class", name), Names.modalityProblem(name), Names.armProblem(name))) {
            String sentence = problem.orElseThrow();
            assertTrue(sentence.contains(String.format("U+%04X", character)), sentence);
            assertEquals(Optional.empty(), Names.problem("", sentence), "the sentence itself hides nothing");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "λ → µ", "قطة", "חתול", "猫", "می\u200Cخواهم", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                        "a b",
                "<script", "$x_1^2$", "100%", "#1", "all", "none", "clean", "\\n"
            })
    void whatIsShownIsInNames(String name) {
        assertEquals(Optional.empty(), Names.problem("The class", name));
        assertEquals(Optional.empty(), Names.modalityProblem(name));
        assertEquals(Optional.empty(), Names.armProblem(name));
    }

    @Test
    void whatIsNotShownIsMadeVisible() {
        assertEquals("ab\\u202Ecd\\u0007", Names.visible("ab\u202Ecd\u0007"));
        assertEquals("λ 猫", Names.visible("λ 猫"));
    }

    @Test
    void aModalityIsNotCalledLikeWhatIsMeasuredOfAll() {
        for (String name : java.util.List.of("fused", "total", "guidance", "<script>", "a,b", "a\"b", " ")) {
            assertTrue(Names.modalityProblem(name).isPresent(), name);
        }
    }
}
