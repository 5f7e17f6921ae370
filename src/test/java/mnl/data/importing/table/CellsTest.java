package mnl.data.importing.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", " -2.5e3 ", "+.5", "3.", "NaN", "Infinity", "-Infinity"})
    void numbersAreWrittenInManyWays(String cell) {
        assertTrue(Cells.isNumber(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "1d", "1f", "2.5D", "1,5", "1 2", "one", "12a"})
    void theseAreNoNumbers(String cell) {
        assertFalse(Cells.isNumber(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "?", " NA ", "N/A", "na", "null", "NULL", "None"})
    void someSignsMeanThatThereIsNoValue(String cell) {
        assertTrue(Cells.isMissing(cell));
        assertFalse(Cells.isMissing(cell + "x"));
    }

    @Test
    void longCellsAreCutForPeople() {
        assertEquals("x".repeat(40), Cells.abbreviated(" " + "x".repeat(40) + " "));
        assertEquals("x".repeat(40) + "...", Cells.abbreviated("x".repeat(41)));
    }
}
