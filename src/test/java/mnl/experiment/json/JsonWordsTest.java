package mnl.experiment.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWordsTest {

    private static String problem(String json) {
        return JsonWords.problem(assertThrows(JsonProcessingException.class, () -> new ObjectMapper().readTree(json)));
    }

    @Test
    void whatIsTooMuchIsSaidInPlainWords() {
        assertEquals("brackets and braces are nested more than 1000 deep", problem("[".repeat(2000)));
        assertEquals("a number has more than 1000 digits", problem("1".repeat(2000)));
        assertEquals("a name has more than 50000 characters", problem("{\"" + "x".repeat(60_000) + "\": 1}"));
    }

    /** What the library says in plain words is worth more than that something is wrong. */
    @Test
    void whatIsPlainIsKept() {
        assertEquals(
                "Unexpected character ('2' (code 50)): was expecting comma to separate Array entries",
                problem("[1 2]"));
        assertEquals("Unexpected end-of-input: expected close marker for Array", problem("[1, 2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, 2",
                "{\"a\": NaN}",
                "// note",
                "[01]",
                "{'a': 1}",
                "",
                "\u0000",
                "[+1]",
                "[.5]",
                "[1 2]",
                "tru"
            })
    void noWordOfTheLibraryReachesTheUser(String json) {
        for (String text : new String[] {json, "[" + json}) {
            String said;
            try {
                new ObjectMapper().readTree(text);
                continue;
            } catch (JsonProcessingException e) {
                said = JsonWords.problem(e);
            }
            assertFalse(said.isBlank(), text);
            assertFalse(said.matches("(?s).*(`|Feature|Stream|Source|Jackson|com\\.|\\.$).*"), said);
        }
    }
}
