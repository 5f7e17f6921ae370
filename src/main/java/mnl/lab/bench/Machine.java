package mnl.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a benchmark runs on.
 *
 * @param processor what the system calls it
 * @param processors that this program may use
 * @param load programs that wanted a processor in the last minute, on average; negative where that is not known
 */
public record Machine(String processor, int processors, double load) {
    private static final Path LINUX = Path.of("/proc/cpuinfo");
    private static final String LINUX_NAME = "model name";

    /** This one, now. */
    public static Machine now() {
        return new Machine(
                name(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String name() {
        try (Stream<String> lines = Files.lines(LINUX)) {
            return lines.filter(line -> line.startsWith(LINUX_NAME))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(Machine::architecture);
        } catch (IOException | UncheckedIOException notLinux) {
            return architecture();
        }
    }

    private static String architecture() {
        return Objects.requireNonNullElse(System.getenv("PROCESSOR_IDENTIFIER"), System.getProperty("os.arch"));
    }

    /** Whether other programs are likely to disturb the times. */
    public boolean isBusy() {
        return load > 0.5 * processors;
    }
}
