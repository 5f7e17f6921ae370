package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdleHeapTest {

    @Test
    void whatIsFreeIsGivenBackAndAskedForTwiceNothingChanges() {
        IdleHeap.giveBack();
        Map<String, String> options = options();
        assertEquals("10", options.get("MinHeapFreeRatio"));
        assertEquals("30", options.get("MaxHeapFreeRatio"));
        assertTrue(Long.parseLong(options.get("G1PeriodicGCInterval")) > 0);
        IdleHeap.giveBack();
        assertEquals(options, options());
    }

    private static Map<String, String> options() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return Stream.of("MinHeapFreeRatio", "MaxHeapFreeRatio", "G1PeriodicGCInterval")
                .collect(Collectors.toMap(o -> o, o -> machine.getVMOption(o).getValue()));
    }
}
