package mnl.robot;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** What the threads are doing. */
final class Threads {
    private static final int DEEPEST = 40;
    private static final String WINDOW = "JavaFX Application Thread";

    private Threads() {}

    /** Where every thread stands and whose lock it waits for, the window's thread first. */
    static String dump() {
        return Arrays.stream(ManagementFactory.getThreadMXBean().dumpAllThreads(true, true))
                .sorted(Comparator.comparing(
                                (ThreadInfo t) -> !t.getThreadName().equals(WINDOW))
                        .thenComparing(ThreadInfo::getThreadName))
                .map(t -> title(t) + "\n" + lines(t.getStackTrace(), DEEPEST))
                .collect(Collectors.joining("\n"));
    }

    private static String title(ThreadInfo thread) {
        String waits = thread.getLockName() == null ? "" : ", waits for " + thread.getLockName();
        String owner = thread.getLockOwnerName() == null ? "" : " that " + thread.getLockOwnerName() + " holds";
        return thread.getThreadName() + " " + thread.getThreadState() + waits + owner;
    }

    /** A stack, one frame a line. */
    static String lines(StackTraceElement[] stack, int most) {
        return Arrays.stream(stack).limit(most).map(f -> "    at " + f).collect(Collectors.joining("\n"));
    }
}
