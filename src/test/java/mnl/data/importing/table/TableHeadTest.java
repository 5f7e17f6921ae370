package mnl.data.importing.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mnl.data.DataException;
import mnl.data.importing.SourceOptions.Header;
import mnl.data.importing.SourceOptions.TextLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableHeadTest {
    @TempDir
    Path folder;

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("t.csv"), text);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private TableHead head(String text) {
        return TableHead.of(file(text), TextLayout.DETECT);
    }

    private String refusal(String text) {
        return assertThrows(DataException.class, () -> head(text)).getMessage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,y\n1,2\n",
                "0,1,2\n5,6,7\n",
                "1,2,3,4\n5,6,7,8\n",
                "0,1,2,3,name\n5,6,7,8,9\n",
                "a,label\nb,c\n"
            })
    void aFirstRowOfNamesIsAHeader(String text) {
        assertTrue(head(text).header());
        assertEquals(1, head(text).rows().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x,1\n", "0,1,2,3\n", "x,1\ny,2\n", "0,1\n5,6\n", "2,3,4\n5,6,7\n", "1,y\n1,2\n3\n", "?,1\n1,2\n"
            })
    void aFirstRowLikeTheOthersIsNone(String text) {
        assertFalse(head(text).header());
        assertEquals("0", head(text).names().get(0));
        assertEquals(text.lines().count(), head(text).rows().size());
    }

    @Test
    void theUserKnowsBetter() {
        Path file = file("x,y\n1,2\n");
        assertFalse(
                TableHead.of(file, new TextLayout(TextLayout.ANY, Header.NO)).header());
        Path numbers = file("5,6\n1,2\n");
        TableHead head = TableHead.of(numbers, new TextLayout(TextLayout.ANY, Header.YES));
        assertEquals(List.of("5", "6"), head.names());
        assertEquals(
                1, TableHead.of(numbers, new TextLayout(';', Header.NO)).names().size());
    }

    @Test
    void aColumnWithoutANameIsCalledByItsPosition() {
        assertEquals(List.of("0", "x"), head(",x\n1,2\n").names());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a;b,c,d\\n1;2,3,4\\n5;6,7\\n | ;",
                "1,2,3\\n4,5\\n | ,",
                "1;2;3,4\\n5;6\\n7;8;9\\n | ;",
                "1 2,3\\n4 5,6\\n | ,",
                "1 2 3\\n4 5 6\\n | blank",
                "1\\n2\\n | ,",
                "\"a;b\",1\\n\"c\",2\\n | ,"
            })
    void theDelimiterIsTheOneThatDividesEveryRowAlikeOrElseMost(String text, String delimiter) {
        char found = head(text.replace("\\n", "\n")).delimiter();
        assertEquals(delimiter, found == TableRecords.BLANK ? "blank" : String.valueOf(found));
    }

    @Test
    void whatWasDetectedIsSaid() {
        assertEquals(
                "comma-separated text, 1 column, header row", head("label\n1\n").describe());
        assertEquals(
                "semicolon-separated text, 2 columns, no header row",
                head("1;2\n3;4\n").describe());
        assertEquals(
                "tab-separated text, 2 columns, no header row", head("1\t2\n").describe());
        assertEquals(
                "white-space-separated text, 2 columns, no header row",
                head("1 2\n").describe());
        assertEquals(
                "separated by \"|\" text, 2 columns, no header row",
                TableHead.of(file("1|2\n"), new TextLayout('|', Header.DETECT)).describe());
    }

    @Test
    void onlyTheBeginningIsLookedAt() {
        String line = "1,2," + "3".repeat(159) + "\n";
        String first = "x,y," + "z".repeat(143) + "\n";
        String rest = "4,5,6\n".repeat(60);
        TableHead head = head(first + line.repeat(99) + rest);
        assertEquals(16_384, (first + line.repeat(99)).length(), "a hundred lines fill what is read at a time");
        assertEquals(100, head.rows().size());
        assertEquals("4", head.rows().get(99).get(0));
        String far = "4,5,6\n".repeat(10_000) + "\0";
        assertEquals(100, head(first + line.repeat(120) + far).rows().size());
        assertEquals(2, head("1,2,\"a\n\n\n\n\nb\"\n3,4,c").rows().size());
    }

    @Test
    void whatIsNoTableIsRefused() {
        String path = folder.resolve("t.csv").toString();
        assertEquals(
                "The file " + path + " holds only blank lines. Choose a file with samples.", refusal("\n , \n ,\n"));
        assertTrue(refusal("a,b\n1,\0\n").startsWith(path + " is not a text table: it holds zero bytes."));
    }

    @Test
    void whatIsNotUtf8IsRefused() throws IOException {
        String refusal = folder.resolve("t.csv")
                + " is not UTF-8 text. Save it again as UTF-8 (in a spreadsheet program: CSV UTF-8).";
        for (byte[] start : new byte[][] {
            {(byte) 0xFF, (byte) 0xFE, 'a'}, {(byte) 0xFE, (byte) 0xFF, 0, 'a'}, {'a', (byte) 0xE4, ',', 'b'}
        }) {
            Path file = Files.write(folder.resolve("t.csv"), start);
            DataException refused = assertThrows(DataException.class, () -> TableHead.of(file, TextLayout.DETECT));
            assertEquals(refusal, refused.getMessage());
            assertEquals(
                    start[0] == 'a', refused.getCause() != null, "a mark of UTF-16 is seen before anything is decoded");
        }
        for (byte[] start : new byte[][] {{(byte) 0xFF, ',', 'a'}, {(byte) 0xFE, ',', 'a'}, {(byte) 0xFF}}) {
            Path file = Files.write(folder.resolve("t.csv"), start);
            DataException refused = assertThrows(DataException.class, () -> TableHead.of(file, TextLayout.DETECT));
            assertTrue(refused.getCause() instanceof java.nio.charset.CharacterCodingException);
        }
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() {
        assertEquals("x", head("\uFEFFx,y\n1,2\n").names().get(0));
        assertEquals(
                "x",
                new String(head("x,y\n1,2\n").names().get(0).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
}
