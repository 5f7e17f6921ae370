package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemMotionTest {
    @TempDir
    Path home;

    private final List<String> asked = new ArrayList<>();

    private boolean reduced(String system, String printed) {
        return new SystemMotion(system, home, command -> {
                    asked.add(command.get(0));
                    return printed;
                })
                .isReduced();
    }

    @Test
    void everyDesktopIsAskedInItsOwnWay() {
        assertTrue(reduced("Linux", "false\n"));
        assertFalse(reduced("Linux", "true\n"));
        assertTrue(reduced("Mac OS X", "1\n"));
        assertFalse(reduced("Mac OS X", "0\n"));
        assertTrue(reduced("Windows 11", "    UserPreferencesMask    REG_BINARY    9012038010000000\n"));
        assertFalse(reduced("Windows 11", "    UserPreferencesMask    REG_BINARY    9E3E078012000000\n"));
        assertEquals(List.of("gsettings", "gsettings", "defaults", "defaults", "reg", "reg"), asked);
    }

    @Test
    void whoDoesNotAnswerWantsNothing() {
        for (String system : List.of("Linux", "Mac OS X", "Windows 11", "")) {
            assertFalse(reduced(system, ""), system);
            assertFalse(reduced(system, "something else"), system);
        }
    }

    @Test
    void withoutADesktopTheSettingsOfGtkSayIt() throws IOException {
        Path settings = Files.createDirectories(home.resolve(".config/gtk-3.0")).resolve("settings.ini");
        Files.writeString(settings, "[Settings]\ngtk-enable-animations = 0\n");
        assertTrue(reduced("Linux", ""));
        assertFalse(reduced("Linux", "true"), "the desktop itself goes first");
        Files.writeString(settings, "[Settings]\ngtk-enable-animations=1\n");
        assertFalse(reduced("Linux", ""));
    }
}
