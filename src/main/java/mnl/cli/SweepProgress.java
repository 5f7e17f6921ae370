package mnl.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far a sweep is, over cells and epochs, and how long the rest will take at the pace of this sweep so far. */
final class SweepProgress implements AutoCloseable {
    /** Steps of the one bar that a person watches. */
    private static final int PARTS = 1000;

    private final Terminal terminal;
    private final int cells;
    private final double work;
    private final Progress total;
    private final long start = System.nanoTime();
    private double done;
    private int cell;

    /** @param jobs the cells to train; at least one */
    SweepProgress(Terminal terminal, List<SweepJob> jobs) {
        this.terminal = terminal;
        cells = jobs.size();
        work = jobs.stream().mapToDouble(SweepJob::work).sum();
        total = terminal.interactive() ? Progress.on(terminal, PARTS) : null;
    }

    /** A cell begins. */
    Progress begin(SweepJob job) {
        cell++;
        double before = done;
        double own = job.work();
        terminal.err().println(name(job) + (cell == 1 ? "" : ", " + left(before) + " left in all"));
        return total == null
                ? Progress.on(terminal, job.epochs())
                : new Part(total, epoch -> PARTS * (before + own * epoch / job.epochs()) / work);
    }

    /** A cell is over. */
    void end(SweepJob job, Optional<String> failure) {
        done += job.work();
        failure.ifPresent(message -> terminal.err().println(name(job) + " failed: " + message));
    }

    @Override
    public void close() {
        if (total != null) {
            total.close();
        }
    }

    private String name(SweepJob job) {
        return "Cell " + cell + " of " + cells + (job.place().isEmpty() ? "" : ": " + job.place());
    }

    private String left(double before) {
        double seconds = (System.nanoTime() - start) / 1e9 * (work - before) / before;
        return words(Duration.ofMillis(Math.round(1000 * seconds)));
    }

    /** A duration as people say it. */
    static String words(Duration time) {
        double seconds = time.toMillis() / 1000.0;
        if (seconds < 100) {
            return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
        }
        return seconds < 6000
                ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }

    private interface Position {
        double at(double epoch);
    }

    /** A cell's share of the one bar. */
    private record Part(Progress whole, Position position) implements Progress {
        @Override
        public void at(double epoch, double samplesPerSecond) {
            whole.at(position.at(epoch), samplesPerSecond);
        }

        @Override
        public void close() {}
    }
}
