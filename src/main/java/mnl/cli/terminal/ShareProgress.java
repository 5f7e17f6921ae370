package mnl.cli.terminal;

import java.util.Optional;

/** Shows the share of a work that is done: a bar that moves where a person watches, otherwise a line for every tenth. */
public final class ShareProgress implements AutoCloseable {
    private static final int PERCENT = 100;

    private final Terminal terminal;
    private final String task;
    private final Optional<Progress.Bar> bar;
    private int tenths;

    public ShareProgress(Terminal terminal, String task) {
        this.terminal = terminal;
        this.task = task;
        bar = terminal.interactive() ? Optional.of(new Progress.Bar(terminal, PERCENT, task, " %")) : Optional.empty();
    }

    /** So much is done, 0 to 1. From any one thread. */
    public void at(double share) {
        if (bar.isPresent()) {
            bar.get().at(Math.round(PERCENT * share), "");
            return;
        }
        int reached = (int) (10 * share + 1e-9);
        if (reached > tenths) {
            tenths = reached;
            terminal.err().println(Progress.bar(reached / 10.0) + "  " + task);
        }
    }

    @Override
    public void close() {
        bar.ifPresent(Progress::close);
    }
}
