package mnl.analysis.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.metric.Predictions;
import mnl.analysis.run.RunLayout;
import org.junit.jupiter.api.Test;

/** Margins against predictions, and the quadrants against counts by hand. */
class MarginMapTest {
    private static final RunLayout LAYOUT = new RunLayout(
            List.of("none", "mnl"),
            0,
            List.of(1L, 2L),
            List.of("loud", "quiet"),
            List.of("a", "b", "c"),
            1,
            null,
            List.of("ensemble"));

    @Test
    void aMarginIsAboveZeroExactlyWhereThePredictionIsRight() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            float[] logits = new float[4];
            for (int k = 0; k < logits.length; k++) {
                logits[k] = random.nextInt(4) - 2;
            }
            int target = random.nextInt(4);
            float margin = Margin.of(logits, 0, 4, target);
            assertEquals(Predictions.of(logits, 4)[0] == target, margin > 0);
            float rival = Float.NEGATIVE_INFINITY;
            for (int k = 0; k < 4; k++) {
                rival = k == target ? rival : Math.max(rival, logits[k]);
            }
            assertEquals(logits[target] - rival, margin, 1e-30f);
        }
        assertTrue(Float.isNaN(Margin.of(new float[] {1, Float.NaN}, 0, 2, 0)));
        assertTrue(Float.isNaN(Margin.of(new float[] {3, 1, 2, Float.NaN, 1}, 2, 3, 0)));
    }

    @Test
    void aFrameHasTheReplicasOfItsSeedAndEveryArmIncludingReferences() {
        Random random = new Random(6);
        int[] labels = {0, 1, 2, 1, 0};
        int[][] perSeed = {labels, labels};
        float[][][] logits = new float[2][LAYOUT.replicas()][15];
        float[][] fused = new float[LAYOUT.replicas()][15];
        for (int r = 0; r < LAYOUT.replicas(); r++) {
            for (int i = 0; i < 15; i++) {
                logits[0][r][i] = random.nextFloat();
                logits[1][r][i] = random.nextFloat();
                fused[r][i] = random.nextFloat();
            }
        }
        MarginFrame frame = MarginFrame.of(LAYOUT, 1, 3, perSeed, logits, fused);
        assertEquals(3, frame.arms());
        assertEquals(2, frame.modalities());
        assertEquals(5, frame.size());
        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, frame.samples());
        for (int arm = 0; arm < 3; arm++) {
            MarginMap map = frame.map(arm, new StrongWeak(1, 0));
            int replica = arm * 2 + 1;
            for (int i = 0; i < 5; i++) {
                assertEquals(Margin.of(logits[1][replica], 3 * i, 3, labels[i]), map.strong()[i]);
                assertEquals(Margin.of(logits[0][replica], 3 * i, 3, labels[i]), map.weak()[i]);
                assertEquals(Predictions.of(fused[replica], 3)[i] == labels[i], map.fusedRight()[i]);
            }
        }
    }

    @Test
    void quadrantsCountWhatTheFusionKeepsAndLoses() {
        MarginMap map = new MarginMap(
                new int[] {0, 1, 2, 3, 4},
                new float[] {2, -1, -3, -1, Float.NaN},
                new float[] {1, 4, 1, -2, 1},
                new boolean[] {true, true, false, false, true});
        assertEquals(CorrectnessCase.TT, map.caseOf(0));
        assertEquals(CorrectnessCase.FT, map.caseOf(4), "no number is not right");
        assertEquals(3, map.count(CorrectnessCase.FT));
        assertEquals(2, map.kept(CorrectnessCase.FT));
        assertEquals(1, map.lost(CorrectnessCase.FT));
        assertEquals(1, map.lost(CorrectnessCase.FF));
        assertEquals(0, map.count(CorrectnessCase.TF));
    }

    @Test
    void whatDoesNotFitIsThinnedEvenly() {
        MarginBudget usual = MarginBudget.of(7, 2, 2000, 82);
        assertEquals(2000, usual.samples().length);
        assertEquals(1, usual.every());
        MarginBudget many = MarginBudget.of(7, 2, 50_000, 1002);
        assertTrue(many.samples().length < 2000 && many.samples().length >= 500, "" + many.samples().length);
        assertEquals(0, many.samples()[0]);
        assertEquals(50_000.0, many.samples()[many.samples().length - 1], 200);
        assertEquals(1, many.every());
        MarginBudget huge = MarginBudget.of(20, 4, 100_000, 10_002);
        assertEquals(500, huge.samples().length);
        assertTrue(20L * 17 * 500 * (10_002 / huge.every()) <= MarginBudget.BYTES);
        assertEquals(120, MarginBudget.of(20, 4, 120, 10_002).samples().length, "as many as there are");
        assertTrue(huge.keeps(0, 1, false) && huge.keeps(1, 1, false) && huge.keeps(7, 1, true));
        assertTrue(huge.keeps(2.5, 1, false), "asked for by itself");
        assertTrue(huge.keeps(huge.every() * 3.0, 1, false));
        assertEquals(false, huge.keeps(huge.every() + 1, 1, false));
        assertTrue(new MarginBudget(new int[0], 2).keeps(20, 5, false));
        assertEquals(false, new MarginBudget(new int[0], 2).keeps(25, 5, false));
    }
}
