package mnl.ui.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.Folds;
import mnl.engine.Evaluation;
import mnl.lab.report.ResultsTable;
import org.junit.jupiter.api.Test;

/** The Noise lab and the tables judge and round the same figures alike. */
class OneJudgementTest {
    private static final RunLayout LAYOUT = new RunLayout(
            List.of("none", "shifted", "up"), 0, List.of(1L, 2L, 3L), List.of("a", "b"), List.of("x", "y"), 1);

    private static final float[] FUSED = {.7685f, .7685f, .7685f, .7785f, .7785f, .7785f, .8f, .802f, .81f};

    private static Measurement measurement() {
        List<String> names = Metrics.names(LAYOUT.modalities());
        float[][] values = new float[names.size()][LAYOUT.replicas()];
        values[names.indexOf(Metrics.ACCURACY_FUSED)] = FUSED;
        return new Measurement(1, values, new float[0][][]);
    }

    private static NoiseFigures lab() {
        return lab(LAYOUT);
    }

    private static NoiseFigures lab(RunLayout layout) {
        Evaluation evaluation = new Evaluation(null, measurement(), null, null, null);
        NoiseResult result = NoiseResult.accuraciesOf(evaluation, layout);
        return new NoiseFigures(layout, Set.of(), result, null, NoiseResult.FUSED);
    }

    @Test
    void differencesAreToTheBaselineWhereverItStands() {
        NoiseFigures lab =
                lab(new RunLayout(LAYOUT.arms(), 1, LAYOUT.seeds(), LAYOUT.modalities(), LAYOUT.classNames(), 1));
        assertEquals("−1.0 ± 0.0", lab.deltaText(0, 0));
        assertEquals("", lab.deltaText(0, 1));
        assertEquals("+2.6 ± 1.3", lab.deltaText(0, 2));
        assertFalse(lab.isClear(0, 1), "the baseline is not compared with itself");
    }

    /** What Wilcoxon's test leaves out is what the differences are paired by. */
    @Test
    void captionsCallFoldsFolds() {
        Folds folds = new Folds(3, List.of(0, 1, 2), List.of(4, 4, 4), List.of(8, 8, 8));
        RunLayout folded =
                new RunLayout(LAYOUT.arms(), 0, LAYOUT.seeds(), LAYOUT.modalities(), LAYOUT.classNames(), 1, folds);
        String caption = new ResultsTable(new ArmSummaries(folded, measurement())).caption();
        assertTrue(caption.contains("leaves out folds with equal accuracies"), caption);
        assertFalse(caption.contains("seeds"), caption);
    }

    @Test
    void theSameDifferenceOnEverySeedIsNotSignificantInEither() {
        List<ResultsTable.Row> rows = new ResultsTable(new ArmSummaries(LAYOUT, measurement()))
                .blocks()
                .get(0)
                .rows();
        NoiseFigures lab = lab();
        for (int arm = 0; arm < 3; arm++) {
            assertEquals(
                    rows.get(arm).significant(),
                    lab.isClear(0, arm),
                    rows.get(arm).arm());
        }
        assertFalse(lab.isClear(0, 1), "no spread to judge by");
        assertTrue(lab.isClear(0, 2));
        assertEquals("+1.0 ± 0.0", lab.deltaText(0, 1));
        assertEquals("–", rows.get(1).tTest());
    }

    @Test
    void theyRoundAlike() {
        assertEquals("76.9", lab().accuracyText(0, 0));
    }
}
