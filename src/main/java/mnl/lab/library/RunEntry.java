package mnl.lab.library;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mnl.lab.run.RunStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a list of runs says of one.
 *
 * @param folder where it is
 * @param stamp length and time of the files that this was read from
 * @param automatic what the program calls it
 * @param labels what its user says
 * @param data what its data are called
 * @param arms names, in order
 * @param seeds how many
 * @param measured epochs up to the last measurement; 0 where there is none
 * @param planned epochs that it was to be trained
 * @param headline what came of it; null where nothing was compared
 * @param startedMillis when it was started, in milliseconds since 1970
 * @param tookMillis how long it took, in milliseconds; 0 while it is running
 * @param bytes size of its files
 * @param status how it stands
 * @param problem why it cannot be read, in a sentence; empty where it can
 * @param curve difference of the headline's arm over the measurements, at most {@value #POINTS} of them; may be empty
 */
public record RunEntry(
        Path folder,
        String stamp,
        String automatic,
        RunLabels labels,
        String data,
        List<String> arms,
        int seeds,
        double measured,
        int planned,
        @Nullable Headline headline,
        long startedMillis,
        long tookMillis,
        long bytes,
        RunStatus status,
        String problem,
        List<Double> curve) {
    static final int POINTS = 40;

    public RunEntry {
        arms = List.copyOf(arms);
        curve = List.copyOf(curve);
    }

    /** What it is called. */
    public String name() {
        return labels.name().isEmpty() ? automatic : labels.name();
    }

    /** When it was started. */
    public Instant started() {
        return Instant.ofEpochMilli(startedMillis);
    }

    /** How long it took. */
    public Duration took() {
        return Duration.ofMillis(tookMillis);
    }

    /** Whether it cannot be read. */
    public boolean damaged() {
        return !problem.isEmpty();
    }

    /** The same of which something else is said. */
    public RunEntry with(RunLabels other) {
        return new RunEntry(
                folder,
                stamp,
                automatic,
                other,
                data,
                arms,
                seeds,
                measured,
                planned,
                headline,
                startedMillis,
                tookMillis,
                bytes,
                status,
                problem,
                curve);
    }
}
