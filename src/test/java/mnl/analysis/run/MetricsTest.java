package mnl.analysis.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {

    @Test
    void theOrderIsThatOfStoredMeasurements() {
        assertEquals(
                List.of(
                        "loss.total",
                        "loss.fused",
                        "loss.guidance",
                        "loss.a",
                        "loss.b",
                        "accuracy.fused",
                        "accuracy.a",
                        "accuracy.b",
                        "ucom.a",
                        "ucom.b",
                        "guided.a>b",
                        "guided.b>a"),
                Metrics.names(List.of("a", "b")));
    }

    @Test
    void onlyTrainingTellsLosses() {
        for (String name : Metrics.names(List.of("a", "b"))) {
            assertEquals(name.startsWith("loss."), Metrics.isLoss(name), name);
        }
        assertTrue(Metrics.isLoss(Metrics.LOSS_GUIDANCE));
        assertFalse(Metrics.isLoss(Metrics.accuracy("loss.a")));
    }
}
