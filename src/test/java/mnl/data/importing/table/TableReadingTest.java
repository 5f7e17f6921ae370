package mnl.data.importing.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import mnl.data.DataException;
import mnl.data.importing.SampleTags;
import mnl.data.importing.SourceFormat.Correction;
import mnl.data.importing.SourceOptions;
import mnl.data.importing.SourceOutline.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of the columns and rows of a table, or why nothing does. */
class TableReadingTest extends TableReadingCase {
    @Test
    void everyRowIsHandedOutWithItsTagsAndProgress() {
        Rows rows = read("id,x,y,label,speaker\na,1,2,cat,ann\n\nb, -3 ,4e1,dog,bob\n", SourceOptions.DETECT);
        assertEquals(
                List.of(new SampleTags("a", "cat", "ann", "", ""), new SampleTags("b", "dog", "bob", "", "")),
                rows.tags);
        assertEquals(List.of("0: 1.0 2.0", "0: -3.0 40.0"), rows.values);
        assertTrue(rows.fractions.size() >= 2);
        assertEquals(1, rows.fractions.get(rows.fractions.size() - 1));
    }

    @Test
    void splitsAndFoldsAreTagsToo() {
        TableSource table = table("x,label,subset,fold,group\n1,a,train,0,g\n2,b,test,1,h\n", SourceOptions.DETECT);
        assertEquals(
                Set.of(Tag.LABEL, Tag.SPLIT, Tag.FOLD, Tag.GROUP),
                table.outline().tags());
        Rows rows = new Rows();
        table.read(rows);
        assertEquals(new SampleTags("", "a", "g", "train", "0"), rows.tags.get(0));
    }

    @Test
    void whatIsWrongWithARowIsSaidWithItsPlace() {
        String table = "id,x,label\na,1,p\nb,%s,q\n";
        String place = "t.csv, line 3, column 2 (\"x\"): ";
        assertEquals(
                place + "the value is missing (\"?\"). Fill it in, leave the row out, or ignore the column.",
                refusal(String.format(table, " ?")));
        assertEquals(
                place + "\"much\" is not a finite number. Correct the cell, leave the row out, or ignore the column.",
                refusal(String.format(table, "much")));
        assertEquals(
                place + "\"1d\" is not a finite number. Correct the cell, leave the row out, or ignore the column.",
                refusal(String.format(table, "1d")));
        assertTrue(refusal(String.format(table, "NaN")).startsWith(place + "\"NaN\" is not a finite number"));
        assertTrue(refusal(String.format(table, "1e999")).startsWith(place + "\"1e999\" is not a finite number"));
        assertEquals(
                "t.csv, line 3, column 2 (\"x\"): \"1,5\" has a decimal comma. Write a decimal point.",
                refusal("id;x;label\na;1;p\nb;1,5;q\n"));
        assertEquals(
                "t.csv, line 3, column 1 (\"id\"): the cell is empty. Fill it in, or leave the row out.",
                refusal("id,x,label\na,1,p\n ,1,q\n"));
        assertEquals(1, read("id,x,label\na,3.,p\n", SourceOptions.DETECT).tags.size());
    }

    @Test
    void theFirstThingThatIsWrongInARowIsSaid() {
        assertTrue(refusal("x,y,label\n1,2,a\nno,none,b\n").contains("column 1 (\"x\"): \"no\""));
        assertTrue(refusal("1,2,a\nno,2,b\n").startsWith("t.csv, line 2, column 1: \"no\""), "a column without a name");
    }

    @Test
    void aRowWithMoreOrFewerCellsIsRefused() {
        String remedy =
                ". Give every row the same number of cells, or name the delimiter if it was not detected rightly.";
        assertEquals(
                "t.csv, line 3: 4 cells where the first row has 3" + remedy, refusal("x,y,label\n1,2,a\n1,2,b,9\n"));
        assertEquals("t.csv, line 3: 1 cell where the first row has 3" + remedy, refusal("x,y,label\n1,2,a\n1\n"));
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedWithItsLine() {
        String refusal = refusal("x,y,label\n1,2,a\n1,2,\"b\n");
        assertTrue(
                refusal.startsWith(folder.resolve("t.csv") + ", line 3: the table cannot be divided into cells"),
                refusal);
        assertTrue(refusal.endsWith("Check that every quote is closed and quotes inside a cell are doubled."), refusal);
    }

    @Test
    void soIsOneThatStandsBehindTheLinesThatAreLookedAtFirst() {
        String refusal = refusal("x,y,label\n" + "1,2,a\n".repeat(30_000) + "1,2,\"b\n");
        assertTrue(refusal.contains("line 30002: the table cannot be divided into cells"), refusal);
    }

    /** What is looked at first may end in the midst of a cell. */
    @Test
    void cellsOfSeveralLinesAreReadWhereverTheyStand() {
        for (int length = 1; length <= 10; length++) {
            String name = "x".repeat(length);
            Rows rows = read(name + ",y,label\n" + "1,2,\"a\nb\"\n".repeat(3_000), SourceOptions.DETECT);
            assertEquals(3_000, rows.tags.size(), "a first column called " + name);
            assertEquals("a\nb", rows.tags.get(2_999).label());
        }
    }

    @Test
    void theFirstColumnMayBeTheLabel() {
        TableSource table = table("label,x,y\ncat,1,2\ndog,3,4\n", SourceOptions.DETECT);
        assertEquals(Set.of(Tag.LABEL), table.outline().tags());
        Rows rows = new Rows();
        table.read(rows);
        assertEquals(List.of("0: 1.0 2.0", "0: 3.0 4.0"), rows.values);
        assertEquals("dog", rows.tags.get(1).label());
    }

    @Test
    void bytesThatAreNotUtf8AreNoticedWhereverTheyAre() throws IOException {
        byte[] table = ("x,y,label\n" + "1,2,a\n".repeat(30_000)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        table[table.length - 2] = (byte) 0xE4;
        Path file = Files.write(folder.resolve("t.csv"), table);
        Rows rows = new Rows();
        DataException refused =
                assertThrows(DataException.class, () -> new TableSource(file, SourceOptions.DETECT).read(rows));
        assertTrue(refused.getMessage().startsWith(file + " is not UTF-8 text."), refused.getMessage());
        assertTrue(rows.tags.size() > 1_000);
    }

    @Test
    void aFileThatIsGoneIsSaid() throws IOException {
        TableSource table = table("x,y,label\n1,2,a\n", SourceOptions.DETECT);
        table.outline();
        Files.delete(folder.resolve("t.csv"));
        String refusal =
                assertThrows(DataException.class, () -> table.read(new Rows())).getMessage();
        assertTrue(refusal.contains("is not there"), refusal);
    }

    @Test
    void thePreviewHasTheFirstRowsAndBlanksWhereCellsAreMissing() {
        TableSource table = table("x,y,label\n" + "1,2,a\n".repeat(24) + "1\n", SourceOptions.DETECT);
        assertEquals(20, table.outline().preview().size());
        assertEquals(
                List.of("1", "", ""),
                table("x,y,label\n1,2,a\n1\n", SourceOptions.DETECT)
                        .outline()
                        .preview()
                        .get(1));
    }

    @Test
    void anyFileMayBeATableAndItsLayoutCanBeCorrected() throws IOException {
        TableFormat format = new TableFormat();
        assertEquals("text table (CSV, TSV, white space)", format.name());
        assertTrue(format.recognises(file("x"), new byte[0]));
        assertFalse(format.recognises(folder, new byte[0]));
        assertEquals(Set.of(Correction.TEXT_LAYOUT, Correction.COLUMNS), format.corrections(folder));
    }
}
