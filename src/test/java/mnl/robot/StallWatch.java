package mnl.robot;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * Asks the window's thread again and again for a sign of life, and keeps the times in which it gave none. While it waits
 * it looks where that thread stands. What the robot itself does there does not count.
 */
final class StallWatch implements AutoCloseable {
    private static final double NANOS = 1e6;
    private static final long NOTICED_NANOS = 30_000_000;
    private static final long GLANCE_NANOS = 10_000_000;
    private static final long REST_NANOS = 4_000_000;
    private static final int WORST = 12;
    private static final int DEEPEST = 60;
    private static final double[] STEPS = {50, 100, 250, 500, 1000, 4000};

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Actions actions;
    private final Thread fx;
    private final Thread watcher;
    private final List<Stall> worst = new ArrayList<>();
    private final int[] counts = new int[STEPS.length];
    private volatile boolean ended;
    private volatile Answer answer;
    private long robotNanos;

    StallWatch(Actions actions) {
        this.actions = actions;
        fx = Fx.call(Thread::currentThread);
        watcher = new Thread(this::watch, "stall-watch");
        watcher.setDaemon(true);
        watcher.start();
    }

    private record Answer(long wall, long cpu) {}

    /** Adds processor time of the FX thread that the robot spent there itself; called there. */
    void robotSpent(long nanos) {
        robotNanos += nanos;
    }

    /** Processor time of the calling thread so far. */
    static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void watch() {
        while (!ended) {
            ask();
            LockSupport.parkNanos(REST_NANOS);
        }
    }

    private void ask() {
        long asked = System.nanoTime();
        long cpuAsked = threads.getThreadCpuTime(fx.getId());
        answer = null;
        Platform.runLater(() -> {
            long robot = robotNanos;
            robotNanos = 0;
            answer = new Answer(System.nanoTime(), cpu() - robot);
        });
        List<StackTraceElement[]> seen = new ArrayList<>();
        Answer got = answer;
        while (got == null && !ended) {
            if (System.nanoTime() - asked > NOTICED_NANOS) {
                seen.add(fx.getStackTrace());
            }
            LockSupport.parkNanos(GLANCE_NANOS);
            got = answer;
        }
        if (got != null) {
            keep(Math.max(0, got.cpu() - cpuAsked) / NANOS, (got.wall() - asked) / NANOS, seen);
        }
    }

    private synchronized void keep(double cpuMillis, double wallMillis, List<StackTraceElement[]> seen) {
        for (int i = 0; i < STEPS.length; i++) {
            counts[i] += cpuMillis >= STEPS[i] ? 1 : 0;
        }
        if (cpuMillis < STEPS[0]) {
            return;
        }
        worst.add(new Stall(cpuMillis, wallMillis, actions.newest(), middle(seen)));
        worst.sort(Comparator.comparingDouble(Stall::cpuMillis).reversed());
        if (worst.size() > WORST) {
            worst.remove(WORST);
        }
    }

    /** The sample in the middle that shows the program at work. */
    private static String middle(List<StackTraceElement[]> seen) {
        List<StackTraceElement[]> own = seen.stream()
                .filter(stack ->
                        Arrays.stream(stack).anyMatch(f -> f.getClassName().startsWith("mnl.ui")))
                .toList();
        List<StackTraceElement[]> from = own.isEmpty() ? seen : own;
        return from.isEmpty() ? "" : Threads.lines(from.get(from.size() / 2), DEEPEST);
    }

    /** The longest by processor time. */
    synchronized List<Stall> worst() {
        return List.copyOf(worst);
    }

    /** How many were this long or longer, as "50 ms: 3". */
    synchronized List<String> counts() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < STEPS.length; i++) {
            lines.add((int) STEPS[i] + " ms or more: " + counts[i]);
        }
        return lines;
    }

    @Override
    public void close() {
        ended = true;
    }
}
