package mnl.ui.shell;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the desktop of the user says that nothing may move by itself. This toolkit cannot tell, so the desktop's own
 * programs are asked, and on Linux without one the settings of GTK; whoever does not answer wants nothing.
 */
final class SystemMotion {
    private static final System.Logger LOG = System.getLogger(SystemMotion.class.getName());
    private static final int PATIENCE_SECONDS = 2;

    /** Switches of the visual effects as bytes; the second bit of the fifth is the movement inside windows. */
    private static final Pattern WINDOWS_MASK = Pattern.compile("REG_BINARY\\s+[0-9A-Fa-f]{8}([0-9A-Fa-f]{2})");

    private static final int WINDOWS_MOVES = 2;
    private static final Pattern GTK_STILL =
            Pattern.compile("^\\s*gtk-enable-animations\\s*=\\s*(0|false)\\s*$", Pattern.CASE_INSENSITIVE);

    private final String system;
    private final Path home;
    private final Function<List<String>, String> answer;

    /**
     * @param system name of the operating system
     * @param home folder of the user
     * @param answer what a command prints; empty where it cannot be run
     */
    SystemMotion(String system, Path home, Function<List<String>, String> answer) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.home = home;
        this.answer = answer;
    }

    /** The desktop of this machine. */
    static SystemMotion here() {
        return new SystemMotion(
                System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")), SystemMotion::run);
    }

    /** Takes up to a few seconds. */
    boolean isReduced() {
        if (system.startsWith("windows")) {
            Matcher mask = WINDOWS_MASK.matcher(
                    answer.apply(List.of("reg", "query", "HKCU\\Control Panel\\Desktop", "/v", "UserPreferencesMask")));
            return mask.find() && (Integer.parseInt(mask.group(1), 16) & WINDOWS_MOVES) == 0;
        }
        if (system.startsWith("mac")) {
            return answer.apply(List.of("defaults", "read", "com.apple.universalaccess", "reduceMotion"))
                    .strip()
                    .equals("1");
        }
        String desktop = answer.apply(List.of("gsettings", "get", "org.gnome.desktop.interface", "enable-animations"))
                .strip();
        return desktop.equals("false") || (!desktop.equals("true") && gtkIsStill());
    }

    private boolean gtkIsStill() {
        Path settings = home.resolve(".config").resolve("gtk-3.0").resolve("settings.ini");
        try {
            return Files.isReadable(settings)
                    && Files.readAllLines(settings, StandardCharsets.UTF_8).stream()
                            .anyMatch(line -> GTK_STILL.matcher(line).matches());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Settings of GTK", e);
            return false;
        }
    }

    private static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            byte[] printed = process.getInputStream().readNBytes(1 << 12);
            return process.exitValue() == 0 ? new String(printed, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Desktop asked", e);
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
