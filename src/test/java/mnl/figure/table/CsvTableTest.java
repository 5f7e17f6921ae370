package mnl.figure.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    private static final String SIGNS = "ab =-+@,\"\n\r;'\t#é→|";

    /** RFC 4180 by its letter, apart from the program's reader. */
    private static List<List<String>> parse(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }

    @Test
    void everyTextComesBackExactly() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 500; round++) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < 4; c++) {
                StringBuilder text = new StringBuilder();
                random.ints(random.nextInt(7), 0, SIGNS.length()).forEach(i -> text.append(SIGNS.charAt(i)));
                cells.add(text.toString());
            }
            String csv = new CsvTable("a", "b", "c", "d").line(cells).text();
            assertEquals(List.of(List.of("a", "b", "c", "d"), cells), parse(csv), csv);
        }
    }

    @Test
    void textsAreNotPrefixedAndNumbersAreExact() {
        assertEquals(
                "id,n,f,none\n=1+2,0.1,0.7685,\n-x,1.0E-5,3.0,\n",
                new CsvTable("id", "n", "f", "none")
                        .line("=1+2", 0.1, 0.7685f, Double.NaN)
                        .line("-x", 1e-5, 3.0, Double.POSITIVE_INFINITY)
                        .text());
    }
}
