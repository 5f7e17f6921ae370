package mnl.engine.djl;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whether this processor has vectors of 512 bits that the native library's matrix products leave idle: MKL takes them on Intel's processors
 * alone, oneDNN, which the library has as well, on all. Depends on the machine and on nothing that is measured, so that a model says the same to the last
 * digit whenever it is asked.
 */
public final class WideVectors {
    private static final Path LINUX = Path.of("/proc/cpuinfo");
    private static final String MAKER = "AMD";

    /** What the virtual machine calls vectors of 512 bits. */
    private static final String OPTION = "UseAVX";

    private static final String WIDE = "3";

    private static final boolean LEFT_IDLE =
            areThere() && madeBy().toUpperCase(Locale.ROOT).contains(MAKER);

    private WideVectors() {}

    /** Whether oneDNN's products are the faster ones where they are large. */
    public static boolean areLeftIdle() {
        return LEFT_IDLE;
    }

    private static boolean areThere() {
        try {
            HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return machine != null && WIDE.equals(machine.getVMOption(OPTION).getValue());
        } catch (IllegalArgumentException otherProcessor) {
            return false;
        }
    }

    /** The first lines name the maker. */
    private static String madeBy() {
        try (Stream<String> lines = Files.lines(LINUX)) {
            return String.join(" ", lines.limit(10).toList());
        } catch (IOException | UncheckedIOException notLinux) {
            return Objects.requireNonNullElse(System.getenv("PROCESSOR_IDENTIFIER"), "");
        }
    }
}
