package mnl.cli.bench;

import java.time.Duration;
import java.util.List;
import mnl.cli.terminal.Terminal;
import mnl.figure.table.Table;
import mnl.figure.text.Numbers;
import mnl.lab.bench.RedrawTimes;
import mnl.lab.bench.WindowBench;
import mnl.lab.bench.WindowTimes;
import mnl.lab.bench.WindowUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what drawing the charts costs the window's thread, and how the window keeps its beat while it trains. */
@Command(
        name = "ui",
        description = {
            "Open a window with four charts of 32 curves of 2,000 points with bands, and count how often they are drawn again"
                    + " and what that costs the window's thread: when all change, when they are smoothed, when one changes, when"
                    + " nothing does, and while they are hidden; and the same for the margin maps of two arms, whose 100,000 points"
                    + " each move. Then open the program's own window, train 5 arms x 8 seeds in it, go through every view with the"
                    + " mouse, and report how long the window waited from one pulse to the next, and how long a noise slider"
                    + " takes to its numbers."
        })
public final class BenchUiCommand implements Runnable {
    private static final int ROUNDS = 60;
    private static final int MOST_SECONDS = 3600;

    private final Terminal terminal;
    private final WindowBench bench;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description =
                    "how long the window is used in each of two runs, 0 for not at all (default: ${DEFAULT-VALUE}); the"
                            + " mouse is moved meanwhile")
    private int seconds;

    public BenchUiCommand(Terminal terminal, WindowBench bench) {
        this.terminal = terminal;
        this.bench = bench;
    }

    @Override
    public void run() {
        if (seconds < 0 || seconds > MOST_SECONDS) {
            throw new ParameterException(
                    spec.commandLine(), "--seconds is " + seconds + "; give a number from 0 to " + MOST_SECONDS + ".");
        }
        redraws(bench.redraws(ROUNDS));
        if (seconds > 0) {
            terminal.out().println();
            use(bench.use(Duration.ofSeconds(seconds)));
        }
    }

    private void redraws(List<RedrawTimes> all) {
        Table.Builder table = Table.of("", "charts drawn", "ms", "min", "max");
        for (RedrawTimes times : all) {
            table.row(
                    times.change(),
                    Numbers.decimals(times.redrawsPerChange(), 1),
                    Numbers.decimals(times.median(), 2),
                    Numbers.decimals(times.least(), 2),
                    Numbers.decimals(times.most(), 2));
        }
        terminal.out().print(table.build().text());
        terminal.out().println();
        terminal.out()
                .println(
                        "Charts drawn for one change, and processor time of the window's thread from the change to the end of"
                                + " its frame: median, smallest and largest of " + ROUNDS + " changes.");
    }

    private void use(List<WindowUse> all) {
        Table.Builder table = Table.of("", "pulses", "ms", "95%", "max", "after", "epochs", "lost");
        for (WindowUse use : all) {
            table.row(
                    use.run(),
                    String.valueOf(use.gaps().millis().size()),
                    Numbers.decimals(use.gaps().median(), 1),
                    Numbers.decimals(use.gaps().most(), 1),
                    Numbers.decimals(use.gaps().largest(), 1),
                    use.slowest(),
                    String.valueOf(use.epochs()),
                    String.valueOf(use.lost()));
        }
        terminal.out().print(table.build().text());
        terminal.out().println();
        terminal.out()
                .println(
                        "From one pulse of the window to the next while 5 arms x 8 seeds train and every view is used: median,"
                                + " what 95 of 100 do not exceed, and the longest with what was done before it; measured epochs that came to the window, and how many"
                                + " did not.");
        terminal.out().println();
        sliders(all);
    }

    private void sliders(List<WindowUse> all) {
        Table.Builder table = Table.of("noise slider to numbers", "presses", "ms", "95%", "max");
        for (WindowUse use : all) {
            slider(table, use.run() + ", training", use.training());
            slider(table, use.run() + ", stopped", use.trained());
        }
        terminal.out().print(table.build().text());
        terminal.out().println();
        terminal.out()
                .println(
                        "From a press on a slider of the noise lab to the pulse that shows the numbers under that noise:"
                                + " median, what 95 of 100 do not exceed, and the longest.");
    }

    private static void slider(Table.Builder table, String when, @Nullable WindowTimes took) {
        if (took == null) {
            return;
        }
        table.row(
                when,
                String.valueOf(took.millis().size()),
                Numbers.decimals(took.median(), 1),
                Numbers.decimals(took.most(), 1),
                Numbers.decimals(took.largest(), 1));
    }
}
