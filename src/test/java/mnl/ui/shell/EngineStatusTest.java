package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mnl.ui.feed.ManualPulse;
import org.junit.jupiter.api.Test;

class EngineStatusTest {
    private final ManualPulse pulse = new ManualPulse();
    private final EngineStatus status = new EngineStatus(pulse);

    private String text() {
        pulse.beat();
        return status.textProperty().get();
    }

    @Test
    void aRepairIsNotTakenForTheFirstStart() {
        status.unpacking(1, 2);
        assertEquals("First start: unpacking the PyTorch library, 50 %", text());
        status.repairing();
        status.unpacking(1, 4);
        assertEquals("The PyTorch library was damaged and is repaired: unpacking it again, 25 %", text());
    }
}
