package mnl.cli.sweep;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mnl.cli.terminal.Progress;
import mnl.cli.terminal.Terminal;
import mnl.lab.run.TimeLeft;
import mnl.lab.sweep.SweepJob;

/**
 * How far a sweep is, over cells and epochs, and how long the rest will take at the pace so far: one bar where a person
 * watches, otherwise a line for every cell and every tenth of the whole.
 */
final class SweepProgress implements AutoCloseable {
    private static final int PERCENT = 100;

    private final Terminal terminal;
    private final int cells;
    private final double work;
    private final Optional<Progress.Bar> bar;
    private final TimeLeft timeLeft = new TimeLeft(System::nanoTime);
    private double done;
    private int cell;
    private int tenths;

    /** @param jobs the cells to train; at least one */
    SweepProgress(Terminal terminal, List<SweepJob> jobs) {
        this.terminal = terminal;
        cells = jobs.size();
        work = jobs.stream().mapToDouble(SweepJob::work).sum();
        bar = terminal.interactive()
                ? Optional.of(new Progress.Bar(terminal, PERCENT, "Sweep", "%"))
                : Optional.empty();
        timeLeft.at(0, 1);
    }

    /** A cell begins. */
    Progress begin(SweepJob job) {
        cell++;
        return new Share(job);
    }

    /** A cell is over. */
    void end(SweepJob job, Optional<String> failure) {
        done += job.work();
        failure.ifPresent(message -> terminal.err().println(name(job) + " failed: " + message));
    }

    @Override
    public void close() {
        bar.ifPresent(Progress::close);
    }

    private String name(SweepJob job) {
        return "Cell " + cell + " of " + cells + (job.place().isEmpty() ? "" : ": " + job.place());
    }

    private void line(double share, boolean cellEnds, String message) {
        int reached = (int) (10 * share + 1e-9);
        if (reached > tenths || cellEnds) {
            tenths = reached;
            String left = timeLeft.sentence(share, 1);
            terminal.err().println(Progress.bar(share) + "  " + message + (left.isEmpty() ? "" : ", " + left));
        }
    }

    /** The part of the whole that is one cell's. */
    private final class Share implements Progress {
        private final SweepJob job;
        private double last = -1;

        Share(SweepJob job) {
            this.job = job;
        }

        @Override
        public void at(double epoch, double samplesPerSecond) {
            double share = Math.min(1, (done + job.work() * epoch / job.epochs()) / work);
            String rate = Progress.rate(samplesPerSecond);
            String message = name(job) + (rate.isEmpty() ? "" : ", " + rate);
            if (bar.isPresent()) {
                bar.get().at(PERCENT * share, message);
            } else if (epoch > last && epoch > 0) {
                String epochs = String.format(Locale.ROOT, ", epoch %.0f of %d", epoch, job.epochs());
                line(share, epoch >= job.epochs(), name(job) + epochs + (rate.isEmpty() ? "" : ", " + rate));
            }
            last = epoch;
        }

        @Override
        public void close() {}
    }
}
