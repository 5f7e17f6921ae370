package mnl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartTest {

    @Test
    void theWindowOpensWithoutACommand() {
        Optional<Path> folder = Optional.of(Path.of("w"));
        assertEquals(new StartRequest(true, Optional.empty(), Optional.empty()), StartRequest.of());
        assertEquals(new StartRequest(true, folder, Optional.empty()), StartRequest.of("--workspace", "w"));
        assertEquals(new StartRequest(true, folder, Optional.empty()), StartRequest.of("--workspace=w"));
        for (String[] command : new String[][] {
            {"--help"}, {"scenarios"}, {"--workspace", "w", "train"}, {"--workspace"}, {"--workspace="}
        }) {
            assertFalse(StartRequest.of(command).window(), String.join(" ", command));
        }
    }

    @Test
    void theWindowOpensAFileOfARun() {
        Optional<Path> folder = Optional.of(Path.of("w"));
        Optional<Path> file = Optional.of(Path.of("my.mnlrun"));
        assertEquals(new StartRequest(true, Optional.empty(), file), StartRequest.of("my.mnlrun"));
        assertEquals(new StartRequest(true, Optional.empty(), file), StartRequest.of("open", "my.mnlrun"));
        assertEquals(new StartRequest(true, folder, file), StartRequest.of("open", "--workspace", "w", "my.mnlrun"));
        assertEquals(new StartRequest(true, folder, file), StartRequest.of("my.mnlrun", "--workspace=w"));
        for (String[] command : new String[][] {
            {"open"}, {"open", "my.mnlrun", "--keep"}, {"open", "--help"}, {"my-run"}, {"export", "my.mnlrun"}
        }) {
            assertFalse(StartRequest.of(command).window(), String.join(" ", command));
        }
    }

    @Test
    void aDisplayIsLookedForOnlyWhereTheSystemNamesIt() {
        assertFalse(Display.isPresent(Map.of(), "Linux", null));
        assertFalse(Display.isPresent(Map.of("DISPLAY", ""), "Linux", null));
        assertTrue(Display.isPresent(Map.of("DISPLAY", ":0"), "Linux", null));
        assertTrue(Display.isPresent(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux", null));
        assertTrue(Display.isPresent(Map.of(), "Linux", "Monocle"));
        assertTrue(Display.isPresent(Map.of(), "Windows 11", null));
        assertTrue(Display.isPresent(Map.of(), "Mac OS X", null));
    }
}
