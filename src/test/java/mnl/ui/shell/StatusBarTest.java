package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StatusBarTest {
    @Test
    void whatKeepsRunOffStandsBeforeWhyTheLastRunFailed() {
        assertEquals("Failed: no data", StatusBar.words("Failed: no data", true, ""));
        assertEquals(
                "Run is off: Type a number.  ·  Failed: no data",
                StatusBar.words("Failed: no data", true, "Type a number."));
        assertEquals("Ready  ·  Run is off: Type a number.", StatusBar.words("Ready", false, "Type a number."));
    }
}
