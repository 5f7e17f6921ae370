package mnl;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a window can be seen, found out without loading a window toolkit. */
final class Display {
    private Display() {}

    static boolean isPresent() {
        return isPresent(System.getenv(), System.getProperty("os.name"), System.getProperty("glass.platform"));
    }

    /**
     * Whether there is a display.
     *
     * @param environment of the process
     * @param system name of the operating system
     * @param platform JavaFX's window system where one is forced, such as one that draws to memory; otherwise null
     */
    static boolean isPresent(Map<String, String> environment, String system, @Nullable String platform) {
        String name = system.toLowerCase(Locale.ROOT);
        if (platform != null || name.startsWith("windows") || name.startsWith("mac")) {
            return true;
        }
        return isSet(environment.get("DISPLAY")) || isSet(environment.get("WAYLAND_DISPLAY"));
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
