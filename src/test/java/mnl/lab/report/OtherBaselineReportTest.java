package mnl.lab.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mnl.analysis.noise.AccuracyUnderNoise;
import mnl.analysis.result.FinalResults;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.figure.line.LineFigure;
import mnl.figure.line.Series;
import org.junit.jupiter.api.Test;

/** What is shown and stored of a run whose baseline is its second arm. */
class OtherBaselineReportTest {
    private static final RunLayout LAYOUT = new RunLayout(
            List.of("mnl", "none", "forced"), 1, List.of(1L, 2L), List.of("a", "b"), List.of("x", "y"), 3);
    private static final float[] FUSED = {.7f, .8f, .5f, .5f, .4f, .2f};

    private static Measurement measurement() {
        List<String> names = Metrics.names(LAYOUT.modalities());
        float[][] values = new float[names.size()][LAYOUT.replicas()];
        values[names.indexOf(Metrics.ACCURACY_FUSED)] = FUSED;
        return new Measurement(3, values, new float[0][][]);
    }

    private static FinalResults results() {
        float[][] logits = new float[LAYOUT.replicas()][2];
        for (float[] row : logits) {
            row[0] = 1;
        }
        double[] noisy = new double[FUSED.length];
        for (int r = 0; r < noisy.length; r++) {
            noisy[r] = FUSED[r] / 2;
        }
        return FinalResults.of(LAYOUT, 3, new int[2][1], new float[][][] {logits, logits}, logits, Optional.empty(), "")
                .with(List.of(new AccuracyUnderNoise(
                        LAYOUT, "a", Map.of("a", "gaussian"), new double[] {0, 2}, new double[][] {noisy, noisy})));
    }

    @Test
    void curvesOfDifferencesLeaveTheBaselineOut() {
        LineFigure figure = new RunFigures(LAYOUT, List.of(measurement()), List.of(), null)
                .all()
                .get(1);
        assertEquals("Accuracy, fused, against No guidance", figure.title());
        assertEquals(
                List.of("MNL", "Forced"),
                figure.series().stream().map(Series::name).toList());
        assertEquals(25, figure.series().get(0).y()[0], 1e-9, "points");
        assertEquals(-20, figure.series().get(1).y()[0], 1e-9);
        assertEquals("No guidance", figure.referenceLines().get(0).name());
    }

    @Test
    void tablesCompareEveryOtherArmWithIt() {
        ResultsTable table = new ResultsTable(new ArmSummaries(LAYOUT, measurement()));
        List<ResultsTable.Row> rows = table.blocks().get(0).rows();
        assertTrue(rows.get(0).difference().startsWith("+25.00 ± "), rows.get(0).difference());
        assertEquals("2/2", rows.get(0).wins());
        assertEquals(
                "", rows.get(1).difference() + rows.get(1).wins() + rows.get(1).holm());
        assertTrue(rows.get(2).difference().startsWith("−20.00 ± "), rows.get(2).difference());
        assertTrue(table.caption().contains("difference to No guidance in points"), table.caption());
    }

    @Test
    void areasUnderNoiseCurvesToo() {
        String html = new ContributionTables(results()).render();
        assertTrue(html.contains("the difference to No guidance in points"), html);
        assertTrue(html.contains("<td>a</td><td>MNL</td><td>37.50 ± 31.77</td><td>+12.50 ± "), html);
        assertTrue(html.contains("<td>a</td><td>No guidance</td><td>25.00 ± 0.00</td><td></td>"), html);
        assertTrue(html.contains("<td>a</td><td>Forced</td><td>15.00 ± 63.53</td><td>−10.00 ± "), html);
    }

    @Test
    void theStoredComparisonsAreOfTheOtherArms() {
        JsonNode tree = ResultsJson.write(new ArmSummaries(LAYOUT, measurement()), List.of(), Optional.of(results()));
        for (String metric : List.of("accuracy.fused", "ucom.a", "f1.fused", "brier.b")) {
            JsonNode compared = tree.get("comparisons").get(metric);
            assertEquals(2, compared.size(), metric);
            assertTrue(compared.has("mnl") && compared.has("forced"), metric);
        }
        JsonNode fused = tree.get("comparisons").get("accuracy.fused");
        assertEquals(0.25, fused.get("mnl").get("meanDifference").doubleValue(), 1e-12);
        assertEquals(-0.2, fused.get("forced").get("meanDifference").doubleValue(), 1e-12);
        JsonNode areas = tree.get("noiseCurves").get(0).get("areaComparisons");
        assertEquals(0.125, areas.get("mnl").get("meanDifference").doubleValue(), 1e-7);
        assertEquals(-0.1, areas.get("forced").get("meanDifference").doubleValue(), 1e-7);
    }
}
