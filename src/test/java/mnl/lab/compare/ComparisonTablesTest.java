package mnl.lab.compare;

import static mnl.lab.compare.ComparedRuns.lambda;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.experiment.SeedRange;
import mnl.lab.report.ResultColumn;
import org.junit.jupiter.api.Test;

/** Three runs: the second is paired with the first, the third has seeds of its own. */
class ComparisonTablesTest {
    private static final double[] LOW = {0.50, 0.60, 0.70, 0.50, 0.60, 0.70};
    private static final double[] HIGH = {0.62, 0.721, 0.822, 0.50, 0.60, 0.70};

    private static RunComparison three() {
        return RunComparison.of(List.of(
                ComparedRuns.of(lambda(1)).named("one").measured(9, LOW).run(),
                ComparedRuns.of(lambda(2)).named("two").measured(9, HIGH).run(),
                ComparedRuns.of(lambda(4).withSeeds(new SeedRange(30, 3)))
                        .named("three")
                        .measured(8, LOW)
                        .run()));
    }

    private static ComparisonTables tables(RunComparison comparison) {
        List<ResultColumn> columns = comparison.columns().stream()
                .filter(column -> column.name().equals("accuracy.fused"))
                .toList();
        return new ComparisonTables(comparison.at(Moment.LAST, 0), columns);
    }

    @Test
    void differencesHaveAColumnForEachRun() {
        String text = tables(three()).differences().markdown("c");
        assertTrue(text.contains("| Setting | λ 1 | λ 2 | λ 4 · first seed 30 |"), text);
        assertTrue(text.contains("| Guidance · Lambda (λ) | 1 | 2 | 4 |"), text);
        assertTrue(text.contains("| Seeds · First seed | 3 | 3 | 30 |"), text);
        assertTrue(tables(three()).differencesCsv().contains("guidance.lambda,Guidance · Lambda (λ),1,2,4\n"));
    }

    /** Differences 12, 12.1 and 12.2 points: t = 12.1 / (0.1 / sqrt 3) = 209.6, p = 2.276e-5, four differences. */
    @Test
    void theTableSaysTheTestOfEveryRow() {
        assertEquals(
                List.of(
                        "| No guidance |",
                        "| λ 1 | 60.00 ± 24.84 |",
                        "| λ 2 | _72.10 ± 25.09_ |",
                        "| − λ 1, paired | **+12.10 ± 0.25** \\* (p = 9.1e-05) |",
                        "| λ 4 · first seed 30 | 60.00 ± 24.84 |",
                        "| − λ 1, Welch | 0.00 ± 22.67 (p = 1.0000) |"),
                tables(three()).metrics().markdown("").lines().skip(2).limit(6).toList());
        String latex = tables(three()).metrics().latex("c");
        assertTrue(latex.contains("$\\underline{72.10 \\pm 25.09}$"), latex);
        assertTrue(latex.contains("$\\mathbf{+12.10 \\pm 0.25}^{*}$ ($p = 9.1 \\cdot 10^{-5}$)"), latex);
    }

    @Test
    void theTerminalMarksTheBestAndLeavesOutTheP() {
        List<String> lines = tables(three()).terminal().text().lines().toList();
        assertTrue(lines.contains("  λ 2                      72.10 ± 25.09 ^"), lines.toString());
        assertTrue(lines.contains("  - λ 1, paired            +12.10 ± 0.25 *"), lines.toString());
    }

    @Test
    void theNotesSayTheMomentThePairsAndTheOthers() {
        assertEquals(
                List.of(
                        "Test split at the last measurement, after epoch 9 (λ 1), 9 (λ 2), 8 (λ 4 · first seed 30), mean ± 95%"
                                + " interval over the seeds.",
                        "Paired with λ 1 by seed, on the same test samples: λ 2.",
                        "Not paired with λ 1, since the seeds are others: λ 4 · first seed 30; the test is Welch's.",
                        "The best value of each arm, where there is a worse one: italic. * = p below 0.05 in the t-test that the"
                                + " row names, after Holm's correction over all differences of the metric."),
                new ComparisonNotes(three().at(Moment.LAST, 0)).all("italic"));
    }

    @Test
    void aLineForEachNumberForPrograms() {
        List<String> lines = tables(three()).csv().lines().toList();
        assertEquals(1 + 3 * 2, lines.size());
        assertTrue(lines.get(3).startsWith("λ 2,two,none,accuracy.fused,last,9.0,0.721"), lines.get(3));
        assertTrue(lines.get(3).contains(",λ 1,0.121"), lines.get(3));
        assertTrue(lines.get(3).contains(",paired-t,"), lines.get(3));
        assertTrue(lines.get(3).contains(",sign-flip,0.25,"), lines.get(3));
        assertTrue(lines.get(5).contains(",welch-t,1.0,permutation,1.0,1.0,false"), lines.get(5));
        assertTrue(lines.get(1).endsWith(",false,,,,,,,,,"), "the reference itself: " + lines.get(1));
    }
}
