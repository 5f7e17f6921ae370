package mnl.cli.terminal;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows the share of a work that is done: a bar that moves where a person watches, otherwise a line for every tenth. */
public final class ShareProgress implements AutoCloseable {
    private static final int WIDTH = 20;
    private static final int UPDATE_MILLIS = 200;

    private final Terminal terminal;
    private final String task;
    private final ProgressBar bar;
    private int tenths;

    public ShareProgress(Terminal terminal, String task) {
        this.terminal = terminal;
        this.task = task;
        this.bar = terminal.interactive()
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(100)
                        .setUnit(" %", 1)
                        .setUpdateIntervalMillis(UPDATE_MILLIS)
                        .setStyle(
                                terminal.plain("±").equals("±")
                                        ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK
                                        : ProgressBarStyle.ASCII)
                        .build()
                : null;
    }

    /** So much is done, 0 to 1. From any one thread. */
    public void at(double share) {
        if (bar != null) {
            bar.stepTo(Math.round(100 * share));
            return;
        }
        int reached = (int) (10 * share + 1e-9);
        if (reached > tenths) {
            tenths = reached;
            terminal.err()
                    .println(String.format(
                            Locale.ROOT,
                            "[%-" + WIDTH + "s] %3d%%  %s",
                            "#".repeat(WIDTH * reached / 10),
                            10 * reached,
                            task));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
