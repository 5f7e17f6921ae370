package mnl.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.stage.Stage;
import mnl.lab.bench.RedrawTimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class RedrawMeasuringTest {
    private final CompletableFuture<List<RedrawTimes>> outcome = new CompletableFuture<>();

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        new RedrawMeasuring(BenchFigures.of(2, 500), new BenchMap(200), 4).measure(stage, outcome);
    }

    @Test
    void onlyWhatChangesAndIsSeenIsDrawnAgain() throws Exception {
        List<RedrawTimes> all = outcome.get(60, TimeUnit.SECONDS);
        assertEquals(
                List.of(4.0, 4.0, 1.0, 0.0, 0.0, 1.0),
                all.stream().map(RedrawTimes::redrawsPerChange).toList());
        for (RedrawTimes times : all) {
            assertEquals(4, times.milliseconds().size());
            assertTrue(times.least() >= 0 && times.least() <= times.median() && times.median() <= times.most());
        }
    }
}
