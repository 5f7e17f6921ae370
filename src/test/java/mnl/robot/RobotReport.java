package mnl.robot;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a round of the robot came to.
 *
 * @param seed that makes the same choices again
 * @param seconds how long it went on
 * @param actions how many things were done
 * @param kinds how often each kind of thing
 * @param runs started, and how they ended
 * @param reopened how often the window was closed and opened again
 * @param faults what must not happen
 * @param warnings what was logged besides
 * @param stallCounts how many stalls were how long, by processor time
 * @param stalls the longest, by processor time
 * @param memory at the start, every minute, and at the end
 * @param arraysAtStart native arrays alive before the first run
 * @param arraysAtEnd the same after the last run was given up
 */
record RobotReport(
        long seed,
        long seconds,
        int actions,
        Map<String, Integer> kinds,
        Map<String, Integer> runs,
        int reopened,
        List<Fault> faults,
        List<String> warnings,
        List<String> stallCounts,
        List<Stall> stalls,
        List<Memory> memory,
        int arraysAtStart,
        int arraysAtEnd) {

    /** Writes it as JSON and as text. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = "robot-" + seed;
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(folder.resolve(name + ".json").toFile(), this);
        Files.writeString(folder.resolve(name + ".txt"), text());
    }

    /** A page to read. */
    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "Robot, seed %d: %d actions in %d s, %d faults", seed, actions, seconds, faults.size());
        line(text, "Runs: %s; the window was reopened %d times", runs, reopened);
        line(text, "Actions: %s", new TreeMap<>(kinds));
        line(text, "Native arrays: %d at the start, %d at the end", arraysAtStart, arraysAtEnd);
        for (Memory each : memory) {
            line(
                    text,
                    "%5d s: heap %d MB after a collection, resident %d MB, %d threads",
                    each.seconds(),
                    each.heapMegabytes(),
                    each.residentMegabytes(),
                    each.threads());
        }
        for (Fault each : faults) {
            line(text, "%n== %s: %s%nAfter:%n  %s", each.kind(), each.what(), String.join("\n  ", each.actions()));
        }
        line(text, "%n%d warnings", warnings.size());
        warnings.stream()
                .collect(Collectors.groupingBy(w -> w, TreeMap::new, Collectors.counting()))
                .forEach((what, times) -> line(text, "%d x %s", times, what));
        line(text, "%nStalls of the window's thread, processor time: %s", stallCounts);
        for (Stall each : stalls) {
            line(
                    text,
                    "%n%.0f ms (%.0f ms on the clock) %s%n%s",
                    each.cpuMillis(),
                    each.wallMillis(),
                    each.action(),
                    each.stack());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
