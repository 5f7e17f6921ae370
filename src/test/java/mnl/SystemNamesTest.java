package mnl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SystemNamesTest {

    @Test
    void namesThatTheSettingDoesNotKnowAreSaidWithTheRemedy() {
        SystemNames ascii = new SystemNames(StandardCharsets.US_ASCII);
        String argument = ascii.problem("/home/a", "/tmp", "train", "--out", "/tmp/\u4e2d")
                .orElseThrow();
        assertTrue(argument.startsWith("The argument \"/tmp/\u4e2d\" has letters"), argument);
        assertTrue(argument.contains("LC_ALL=C.UTF-8"), argument);
        String home = ascii.problem("/home/\u00e4", "/tmp", "train").orElseThrow();
        assertTrue(home.startsWith("The name of your home folder has letters"), home);
        String working = ascii.problem("/home/a", "/tmp/\u00e4").orElseThrow();
        assertTrue(working.startsWith("The name of this folder has letters"), working);
    }

    @Test
    void namesThatItKnowsAreLeftAlone() {
        assertEquals(
                Optional.empty(), new SystemNames(StandardCharsets.UTF_8).problem("/home/\u00e4", "/tmp", "\u4e2d"));
        assertEquals(Optional.empty(), new SystemNames(StandardCharsets.US_ASCII).problem("/home/a", "/tmp", "train"));
    }
}
