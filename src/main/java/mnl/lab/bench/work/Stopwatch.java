package mnl.lab.bench.work;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Takes the time, and the processor time of this whole process. */
public final class Stopwatch {
    private static final double NANO = 1e-9;

    private final long start = System.nanoTime();
    private final long cpuStart = cpu();

    private Stopwatch() {}

    /** Starts. */
    public static Stopwatch started() {
        return new Stopwatch();
    }

    /** Since the start. */
    public Used read() {
        long used = cpu();
        return new Used(
                NANO * (System.nanoTime() - start), used < 0 || cpuStart < 0 ? Double.NaN : NANO * (used - cpuStart));
    }

    /** Nanoseconds; negative where they are not known. */
    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : -1;
    }
}
