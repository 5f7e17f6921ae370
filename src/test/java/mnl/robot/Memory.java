package mnl.robot;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

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

    private static final Set<String> YOUNG = Set.of("G1 Young Generation", "Copy", "PS Scavenge");
    private static final int TRIES = 100;
    private static final long REST_NANOS = 5_000_000;

    /** Collects and measures. */
    static Memory now(long seconds) {
        collect();
        collect();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Memory(seconds, heap >> 20, resident(), Thread.activeCount());
    }

    /** A collection that is asked for while a renderer's native code has an array does not take place: it is asked for again. */
    private static void collect() {
        long before = collections();
        for (int i = 0; i < TRIES && collections() == before; i++) {
            System.gc();
            LockSupport.parkNanos(REST_NANOS);
        }
    }

    /** Those of the whole heap. */
    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(each -> !YOUNG.contains(each.getName()))
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
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
