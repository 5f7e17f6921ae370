package mnl.figure.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    /** One arm with its difference below, the second arm best. */
    private static Table compared() {
        return Table.of("Arm", "Acc. (%)")
                .row("a & b", TableEntry.number("9.0"))
                .row(TableEntry.text("c"), TableEntry.number("10.0").best(true))
                .row(
                        TableEntry.indented("− a & b"),
                        TableEntry.number("+1.0 ± 0.2").tested(true, "1.2e-05"))
                .build();
    }

    @Test
    void forTerminalsColumnsAreAlignedAndAMinusIsAHyphen() {
        Table table =
                Table.of("arm", "n", "").row("mnl", "−1.5", "*").row("none", 12).build();
        assertEquals(lines("arm      n", "mnl   -1.5  *", "none    12"), table.text());
        assertEquals(lines("arm   n", "mnl   -1.5  *", "none  12"), table.text(2));
    }

    @Test
    void forTerminalsEverySectionSaysTheHeadAgainWithItsTitle() {
        Table table = Table.of("", "accuracy")
                .section("fused")
                .row(TableEntry.indented("mnl"), "92.13")
                .section("audio alone")
                .row(TableEntry.indented("mnl"), TableEntry.number("8").tested(true, "0.01"))
                .build();
        assertEquals(
                lines(
                        "",
                        "fused              accuracy",
                        "  mnl                 92.13",
                        "",
                        "audio alone        accuracy",
                        "  mnl        8 * (p = 0.01)"),
                table.text());
    }

    @Test
    void withoutAHeadThereAreOnlyRows() {
        assertEquals(
                lines("cell 1  finished"),
                Table.of().row("cell 1", "finished").build().text(2));
        assertEquals("", Table.of().build().text());
    }

    @Test
    void pagesGetTitlesOverAllColumnsAndEscapedCells() {
        Table table = Table.of("arm", "p < 1")
                .row("untitled", 1)
                .section("\"x\" & y")
                .row(List.of("<b>", TableEntry.number("2").tested(true, "")), true)
                .build();
        assertEquals("""
                <div class="wide"><table>
                <thead><tr><th>arm</th><th>p &lt; 1</th></tr></thead>
                <tbody>
                <tr><td>untitled</td><td>1</td></tr>
                </tbody>
                <tbody>
                <tr><th colspan="2" scope="rowgroup">&quot;x&quot; &amp; y</th></tr>
                <tr class="significant"><td>&lt;b&gt;</td><td class="significant">2 *</td></tr>
                </tbody>
                </table></div>
                """, table.html());
    }

    @Test
    void markdownMarksTheBestAndWhatIsSignificant() {
        assertEquals("""
                | Arm | Acc. (%) |
                |---|---:|
                | a \\& b | 9.0 |
                | c | _10.0_ |
                | − a \\& b | **+1.0 ± 0.2** \\* (p = 1.2e-05) |

                On 100\\_samples.
                """, compared().markdown("On 100_samples."));
    }

    @Test
    void latexSetsNumbersInMathematics() {
        String latex = compared().latex("All of 100 %.");
        assertTrue(latex.contains("\\caption{All of 100 \\%.}\n\\begin{tabular}{lr}\n"), latex);
        assertTrue(latex.contains("Arm & Acc. (\\%) \\\\\n\\midrule\na \\& b & $9.0$ \\\\\n"), latex);
        assertTrue(latex.contains("c & $\\underline{10.0}$ \\\\\n"), latex);
        assertTrue(
                latex.contains(
                        "\\quad $-$ a \\& b & $\\mathbf{+1.0 \\pm 0.2}^{*}$ ($p = 1.2 \\cdot 10^{-5}$) \\\\\n\\bottomrule"),
                latex);
    }

    @Test
    void csvHasWhatTheCellsSayWithoutMarks() {
        assertEquals(
                "Arm,Acc. (%)\na & b,9.0\nc,10.0\n− a & b,+1.0 ± 0.2\n",
                compared().csv());
        Table exact = Table.of("a", "b", "c")
                .section("t")
                .row(Double.NaN, 0.1, null)
                .row(true, 1f / 0, 3L)
                .build();
        assertEquals("a,b,c\n,0.1,\ntrue,,3\n", exact.csv());
    }
}
