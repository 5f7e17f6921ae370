package mnl.lab.bench;

import java.lang.management.ManagementFactory;

/**
 * What a benchmark runs on.
 *
 * @param processors processors that this program may use
 * @param load programs that wanted a processor in the last minute, on average; negative where that is not known
 */
public record Machine(int processors, double load) {

    /** This one, now. */
    public static Machine now() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Whether other programs are likely to disturb the times. */
    public boolean isBusy() {
        return load > 0.5 * processors;
    }
}
