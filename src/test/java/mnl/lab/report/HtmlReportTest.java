package mnl.lab.report;

import static mnl.lab.store.RunFixture.LAYOUT;
import static mnl.lab.store.RunFixture.ORIGIN;
import static mnl.lab.store.RunFixture.measurement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mnl.analysis.noise.AccuracyUnderNoise;
import mnl.analysis.run.Metrics;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunFixture;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private final RunContents run = new RunContents(
            new RunInfo(
                    ORIGIN,
                    Optional.of(LAYOUT),
                    RunStatus.FINISHED,
                    "",
                    Instant.EPOCH,
                    Duration.ofSeconds(5),
                    OptionalInt.empty()),
            List.of(measurement(0), measurement(1), measurement(2)));

    @Test
    void holdsEveryFigureTheTableTheCommentaryAndTheConfiguration() {
        String html = new HtmlReport().render(run);
        assertEquals(7, html.split("<svg ", -1).length - 1, "fused, differences, two modalities, loss, two UCoM");
        assertTrue(html.contains(ORIGIN.commentary().replace("\"", "&quot;")));
        assertTrue(html.contains("Synthetic &lt;data&gt;"));
        assertTrue(html.contains("&quot;learningRate&quot; : 0.001"));
        String accuracy = String.format(
                java.util.Locale.ROOT,
                "%.2f",
                100
                        * run.last()
                                .orElseThrow()
                                .summary(Metrics.ACCURACY_FUSED, 1)
                                .mean());
        assertTrue(html.contains("<td>MNL</td><td>" + accuracy + " ± "), accuracy);
    }

    @Test
    void theFinishedModelsFiguresAreTables() {
        String html = new HtmlReport().render(run, Optional.of(RunFixture.results()), null, List.of());
        assertFalse(new HtmlReport().render(run).contains("Beyond accuracy"));
        double right = Math.exp(2) / (Math.exp(2) + 2);
        double nll = -(Math.log(right) + Math.log((1 - right) / 2)) / 2;
        String row = String.format(java.util.Locale.ROOT, "<td>%.3f ± 0.000</td>", nll);
        assertTrue(html.contains(row), row);
        assertTrue(html.contains("Strong modality: loud, weak modality: quiet"));
        assertTrue(html.contains("on the validation split"));
        assertTrue(
                html.contains("<tr><td>MNL</td><td>25.0 ± 0.0</td><td>75.0 ± 0.0</td><td>50.0 ± 0.0</td>"), "shares");
        assertTrue(
                html.contains("<tr><td>loud</td><td>MNL</td><td>70.00 ± 0.00</td><td>0.00 ± 0.00</td></tr>"), "area");
        assertTrue(html.contains("Accuracy under noise on loud"), "the curve is drawn");
        assertTrue(
                html.contains("<tr><td>MNL</td><td>25.0 (100.0)</td><td>25.0 (0.0)</td><td>25.0 (100.0)</td>"
                        + "<td>25.0 (0.0)</td></tr>"),
                "a quarter each, and the fused prediction follows the weak modality");
    }

    @Test
    void aModalityThatIsMissingHasNoAreaAndNoSlope() {
        AccuracyUnderNoise found =
                new AccuracyUnderNoise(LAYOUT, "loud", Map.of("loud", "missing"), new double[] {0, 10}, new double[][] {
                    filled(LAYOUT.replicas(), .9), filled(LAYOUT.replicas(), .5)
                });
        String html =
                new HtmlReport().render(run, Optional.of(RunFixture.results().with(List.of(found))), null, List.of());
        assertFalse(html.contains("Area under the noise curves"));
        assertTrue(html.contains("Without a modality"));
        assertTrue(
                html.contains("<tr><td>loud</td><td>MNL</td><td>40.00 ± 0.00</td><td>0.00 ± 0.00</td></tr>"), "lost");
        assertTrue(html.contains("Accuracy without loud"));
        assertTrue(html.contains("0 = there, 1 = missing"));
    }

    private static double[] filled(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void loadsNothingAndRunsNothing() {
        String html = new HtmlReport().render(run).replace("http://www.w3.org/2000/svg", "");
        for (String forbidden : List.of("http://", "https://", "<script", "<link", "<img", "@import", " src=")) {
            assertFalse(html.contains(forbidden), forbidden);
        }
    }

    @Test
    void identifiersStayUniqueAcrossFigures() {
        Matcher ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(new HtmlReport().render(run));
        Set<String> seen = new HashSet<>();
        while (ids.find()) {
            assertTrue(seen.add(ids.group(1)), ids.group(1));
        }
        assertFalse(seen.isEmpty());
    }

    @Test
    void aRunWithoutAMeasurementStillHasAReport() {
        RunContents empty = new RunContents(
                new RunInfo(
                        ORIGIN,
                        Optional.empty(),
                        RunStatus.INTERRUPTED,
                        "",
                        Instant.EPOCH,
                        Duration.ZERO,
                        OptionalInt.empty()),
                List.of());
        assertTrue(new HtmlReport().render(empty).contains("Stopped early (interrupted)"));
    }
}
