package mnl.data.importing.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankRunsTest {

    /** All of a text, read in pieces of a length. */
    private static String read(String text, int piece) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Reader runs = new BlankRuns(new StringReader(text))) {
            char[] buffer = new char[piece];
            for (int count = runs.read(buffer, 0, piece); count >= 0; count = runs.read(buffer, 0, piece)) {
                all.append(buffer, 0, count);
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void everyRunIsOneBlankAndLinesHaveNoneAtTheirEnds(int piece) throws IOException {
        assertEquals("a b c\r\nd e\n\nf", read("  a \t b\t\tc  \r\n\td   e \n \t \nf  ", piece));
    }

    @Test
    void runsGoOnAcrossWhatIsReadAtOnce() throws IOException {
        String blanks = " ".repeat(20_000);
        assertEquals("a b\nc", read("a" + blanks + "b\n" + blanks + "c", 4_096));
    }

    @Test
    void whereNothingIsAskedForNothingIsRead() throws IOException {
        try (Reader runs = new BlankRuns(new StringReader("a"))) {
            assertEquals(0, runs.read(new char[1], 0, 0));
            assertEquals('a', runs.read());
            assertEquals(-1, runs.read());
        }
    }

    @Test
    void theTextIsClosedWithIt() throws IOException {
        StringReader text = new StringReader("a");
        new BlankRuns(text).close();
        assertThrows(IOException.class, text::read);
    }
}
