package mnl.data.importing.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import mnl.data.DataException;
import org.junit.jupiter.api.Test;

class ColumnNamesTest {
    private final ColumnNames names = new ColumnNames("t.csv", List.of("id", "a_0", "a_1", "B", "B", "7"));

    private static ColumnNames numbered(int count) {
        return new ColumnNames(
                "t.csv", IntStream.range(0, count).mapToObj(i -> "c" + i).toList());
    }

    private static String refusal(Runnable search) {
        return assertThrows(DataException.class, search::run).getMessage();
    }

    @Test
    void usualNamesAreFoundInAnyCaseAndInTheirOrder() {
        assertEquals(3, names.first(List.of("none", "b", "id")));
        assertEquals(-1, names.first(List.of("none")));
    }

    @Test
    void whatIsAskedForIsThereOrNot() {
        for (String there : List.of("id", "first", "last", "a_*", "0", "5", "0-5", "2-3")) {
            assertTrue(names.has(there), there);
        }
        for (String missing : List.of("c", "c*", "6", "2-6", "9999999999", "-1", "a-b")) {
            assertFalse(names.has(missing), missing);
        }
    }

    @Test
    void aColumnIsFoundByNameOrPosition() {
        assertEquals(1, names.find("a_0"));
        assertEquals(0, names.find("first"));
        assertEquals(5, names.find("last"));
        assertEquals(5, names.find("5"));
        assertEquals(2, names.find("2"));
        assertTrue(refusal(() -> names.find("B")).startsWith("t.csv: two columns are called \"B\"."));
        assertEquals("t.csv has no column \"6\". It has 6: id, a_0, a_1, B, B, 7.", refusal(() -> names.find("6")));
    }

    @Test
    void aRefusalNamesAsManyColumnsAsCanBeRead() {
        assertEquals("t.csv has no column \"x\". It has 8: c0, c1, c2, c3, c4, c5, c6, c7.", refusal(() -> numbered(8)
                .find("x")));
        assertEquals("t.csv has no column \"x\". It has 9: c0, c1, c2, c3, c4, c5, ... c8.", refusal(() -> numbered(9)
                .find("x")));
    }

    @Test
    void severalColumnsAreFoundByRangeOrPrefix() {
        assertArrayEquals(new int[] {1}, names.all("a_0"));
        assertArrayEquals(new int[] {1, 2}, names.all("a_*"));
        assertArrayEquals(new int[] {2, 3, 4, 5}, names.all("2-5"));
        assertArrayEquals(new int[] {4}, names.all("4-4"));
        assertArrayEquals(new int[] {3}, names.all("3"));
        String range = "t.csv: the columns %s are not there. The table has the columns 0-5.";
        assertEquals(String.format(range, "3-6"), refusal(() -> names.all("3-6")));
        assertEquals(String.format(range, "4-3"), refusal(() -> names.all("4-3")));
        assertEquals(
                "t.csv: no column's name begins with \"c\". The first is \"id\", the last \"7\".",
                refusal(() -> names.all("c*")));
    }

    @Test
    void aNameThatCouldMeanSomethingElseGivesWayToThePosition() {
        assertEquals("id", names.unmistakable(0));
        assertEquals("3", names.unmistakable(3));
        assertEquals("5", names.unmistakable(5));
        ColumnNames odd = new ColumnNames("t.csv", List.of("first", "a*", "a,b", "a:b", " a", " ", "0-2"));
        for (int i = 0; i < 7; i++) {
            assertEquals(Integer.toString(i), odd.unmistakable(i));
        }
    }

    @Test
    void aColumnIsOfNumbersWhereMostOfItIs() {
        TableHead head = new TableHead(
                ',',
                true,
                List.of("a", "b", "c", "d"),
                List.of(List.of("1", "x", "?", "x"), List.of("x", "y", "2"), List.of("", "1", "x", "x")));
        assertTrue(ColumnNames.isNumeric(head, 0), "as many numbers as texts");
        assertFalse(ColumnNames.isNumeric(head, 1));
        assertTrue(ColumnNames.isNumeric(head, 2), "what is missing does not count");
        assertFalse(ColumnNames.isNumeric(head, 3), "a row that is too short does not count");
    }
}
