package mnl.robot;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the process holds at one moment.
 *
 * @param seconds since the robot began
 * @param heapMegabytes in use after a collection
 * @param residentMegabytes VmRSS; -1 where the system does not say
 * @param threads alive
 */
record Memory(long seconds, long heapMegabytes, long residentMegabytes, int threads) {
    private static final Path STATUS = Path.of("/proc/self/status");

    /** Collects and measures. */
    static Memory now(long seconds) {
        System.gc();
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Memory(seconds, heap >> 20, resident(), Thread.activeCount());
    }

    private static long resident() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }
}
