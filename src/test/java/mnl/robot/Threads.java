package mnl.robot;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What the threads are doing. */
final class Threads {
    private static final int DEEPEST = 40;

    private Threads() {}

    /** Where every thread stands. */
    static String dump() {
        return Thread.getAllStackTraces().entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) -> a.getName().compareTo(b.getName())))
                .map(e -> e.getKey().getName() + " " + e.getKey().getState() + "\n" + lines(e.getValue(), DEEPEST))
                .collect(Collectors.joining("\n"));
    }

    /** A stack, one frame a line. */
    static String lines(StackTraceElement[] stack, int most) {
        return Arrays.stream(stack).limit(most).map(f -> "    at " + f).collect(Collectors.joining("\n"));
    }
}
