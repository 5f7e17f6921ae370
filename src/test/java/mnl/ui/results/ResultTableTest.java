package mnl.ui.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mnl.analysis.contribution.Contributions;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;
import mnl.figure.text.Numbers;
import mnl.lab.report.ResultColumn;
import mnl.lab.report.ResultColumns;
import org.junit.jupiter.api.Test;

/** Accuracy: "up" is clearly above "base", "same" is not; ECE: the lower the better. */
class ResultTableTest {
    private static final RunLayout LAYOUT = new RunLayout(
            List.of("base", "up_1", "same"), 0, List.of(1L, 2L, 3L, 4L), List.of("a"), List.of("x", "y"), 1);
    private static final ReplicaMetrics FIGURES = new ReplicaMetrics(
            LAYOUT,
            Map.of(
                    "accuracy.fused",
                    new double[] {.50, .51, .52, .53, .60, .612, .619, .631, .52, .49, .53, .52},
                    "ece.fused",
                    new double[] {.10, .11, .12, .10, .20, .21, .221, .20, .11, .10, .12, .11}));
    private static final List<ResultColumn> COLUMNS = ResultColumns.of(List.of("a"));

    private static ResultTable table(int baseline, String... hidden) {
        return new ResultTable(FIGURES, COLUMNS, Set.of(hidden), baseline);
    }

    private static ResultColumn column(String name) {
        return COLUMNS.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void figuresThatAreNotKnownHaveNoColumn() {
        assertEquals(
                List.of("accuracy.fused", "ece.fused"),
                table(0).columns().stream().map(ResultColumn::name).toList());
    }

    @Test
    void theBestIsMarkedOnlyWhereATestSaysSo() {
        ResultColumn accuracy = column("accuracy.fused");
        assertTrue(table(0).isBest(accuracy, 1));
        assertFalse(table(0).isBest(accuracy, 0));
        assertTrue(table(1).isBest(accuracy, 1), "the baseline itself, clearly above every other arm");
        assertFalse(table(2).isBest(column("ece.fused"), 0), "best, but not clearly better than the baseline");
        assertFalse(table(0).isBest(column("ece.fused"), 0), "one arm is not clearly worse");
        assertFalse(table(0).isBest(column("ece.fused"), 1), "lower is better");
        assertTrue(table(0, "up_1").arms().equals(List.of(0, 2)));
        assertFalse(table(0, "up_1").isBest(accuracy, 2), "hiding the best makes no other one best");
    }

    @Test
    void textsHaveTheSameNumbersInEveryForm() {
        ResultTable table = table(0);
        assertEquals("51.50 ± 2.05", table.text(column("accuracy.fused"), 0));
        assertEquals("+10.05 ± 0.21", table.difference(column("accuracy.fused"), 1));
        TableText text = new TableText(table, "Test split. 50 % of it ± 1.");
        String latex = text.latex();
        assertTrue(latex.contains("Arm & Accuracy, fused (\\%) & ECE, fused (\\%) \\\\"), latex);
        assertTrue(latex.contains("up\\_1 & $\\underline{61.55 \\pm 2.06}$ & $20.78 \\pm 1.59$ \\\\"), latex);
        assertTrue(latex.contains("\\caption{Test split. 50 \\% of it $\\pm$ 1. Bold and {*} = p below 0.05"), latex);
        assertTrue(latex.contains("\\quad $-$ base & $\\mathbf{+10.05 \\pm 0.21}^{*}$ ($p = "), latex);
        assertTrue(latex.contains("\\toprule") && latex.contains("\\bottomrule"));
        String markdown = text.markdown();
        assertTrue(markdown.contains("| base | 51.50 ± 2.05 | 10.75 ± 1.52 |\n| up\\_1 | _61.55 ± 2.06_ |"), markdown);
        assertTrue(markdown.contains("| − base | **+10.05 ± 0.21** \\* (p = "), markdown);
        assertTrue(markdown.contains("p below 0.05 in the paired t-test after Holm's correction over all arms"));
        assertTrue(markdown.contains("Italic: the best arm"));
        List<String> lines = text.csv().lines().toList();
        assertEquals(1 + 3 * 2, lines.size());
        assertTrue(lines.get(1).startsWith("base,accuracy.fused,0.515,"), lines.get(1));
        assertTrue(
                lines.get(3).startsWith("up_1,accuracy.fused,0.615")
                        && lines.get(3).endsWith(",true,4,0,4"),
                lines.get(3));
        assertTrue(lines.stream().allMatch(line -> line.split(",", -1).length == 15), "as many cells in every line");
    }

    @Test
    void aTableThatPromisesDifferencesHoldsThemWithStarAndP() {
        ResultTable table = table(0);
        TableText text = new TableText(table, "c");
        for (ResultColumn column : table.columns()) {
            for (int arm : List.of(1, 2)) {
                String difference = table.difference(column, arm);
                double p = table.comparison(column, arm).holmP();
                boolean star = table.comparison(column, arm).significant();
                String expected =
                        (star ? "**" + difference + "** \\*" : difference) + " (p = " + Numbers.probability(p) + ")";
                assertTrue(text.markdown().contains("| " + expected + " |"), expected);
                String number = difference.replace("±", "\\pm").replace("−", "-");
                String latex = star ? "\\mathbf{" + number + "}^{*}$" : number + "$";
                assertTrue(text.latex().contains("$" + latex + " ($p = "), latex);
            }
        }
    }

    @Test
    void whereASeedHasNoNumberTheTableSaysThatMeansAndDifferencesAreOverOthers() {
        double[] accuracy = FIGURES.perReplica("accuracy.fused").clone();
        double[] imbalance = {.5, .5, .5, .9, .4, .4, .4, Double.NaN, .5, .5, .5, .5};
        ReplicaMetrics metrics =
                new ReplicaMetrics(LAYOUT, Map.of("accuracy.fused", accuracy, Contributions.IMBALANCE, imbalance));
        List<ResultColumn> columns = ResultColumns.of(List.of("a", "b"));
        ResultTable table = new ResultTable(metrics, columns, Set.of(), 0);
        ResultColumn column = columns.stream()
                .filter(c -> c.name().equals(Contributions.IMBALANCE))
                .findFirst()
                .orElseThrow();
        assertEquals("40.0", table.text(column, 1).split(" ")[0]);
        assertEquals("−10.0", table.difference(column, 1).split(" ")[0], "not 40.0 − 60.0");
        assertEquals(
                "Not every seed has a number in: Imbalance. A mean is over those that have one, a difference over"
                        + " those where both arms have one.",
                table.gaps());
        assertEquals("", new ResultTable(metrics, columns, Set.of("up_1"), 0).gaps(), "it is not shown");
        assertEquals("", table(0).gaps());
    }

    @Test
    void withOneSeedThereIsNothingToExplain() {
        RunLayout one = new RunLayout(List.of("base", "up"), 0, List.of(1L), List.of("a"), List.of("x", "y"), 1);
        ResultTable table = new ResultTable(
                new ReplicaMetrics(one, Map.of("accuracy.fused", new double[] {.5, .6})), COLUMNS, Set.of(), 0);
        String markdown = new TableText(table, "One seed.").markdown();
        assertTrue(markdown.contains("| − base | +10.00 |"), markdown);
        assertFalse(markdown.contains("p below") || markdown.contains("p ="), markdown);
        String csv = new TableText(table, "").csv();
        assertTrue(csv.endsWith(",,,,,,false,1,0,1\n"), csv);
    }
}
