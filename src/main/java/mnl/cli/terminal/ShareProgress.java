package mnl.cli.terminal;

import java.util.Optional;
import java.util.function.LongSupplier;
import mnl.lab.run.TimeLeft;

/**
 * Shows the share of a work that is done: a bar that moves where a person watches, otherwise a line for every tenth,
 * with how long the rest takes.
 */
public final class ShareProgress implements AutoCloseable {
    private static final int PERCENT = 100;

    private final Terminal terminal;
    private final String task;
    private final Optional<Progress.Bar> bar;
    private final TimeLeft timeLeft;
    private int tenths;

    /** Begins now. */
    public ShareProgress(Terminal terminal, String task) {
        this(terminal, task, System::nanoTime);
    }

    /** @param nanos the time, in nanoseconds from any origin */
    ShareProgress(Terminal terminal, String task, LongSupplier nanos) {
        this.terminal = terminal;
        this.task = task;
        timeLeft = new TimeLeft(nanos);
        timeLeft.at(0, 1);
        bar = terminal.interactive() ? Optional.of(new Progress.Bar(terminal, PERCENT, task, " %")) : Optional.empty();
    }

    /** So much is done, 0 to 1. From any one thread. */
    public void at(double share) {
        if (bar.isPresent()) {
            bar.get().at((double) Math.round(PERCENT * share), "");
            return;
        }
        int reached = (int) (10 * share + 1e-9);
        if (reached > tenths) {
            tenths = reached;
            String left = timeLeft.sentence(share, 1);
            terminal.err().println(Progress.bar(reached / 10.0) + "  " + task + (left.isEmpty() ? "" : ", " + left));
        }
    }

    @Override
    public void close() {
        bar.ifPresent(Progress::close);
    }
}
