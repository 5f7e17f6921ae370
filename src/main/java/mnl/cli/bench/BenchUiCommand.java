package mnl.cli.bench;

import java.util.List;
import mnl.cli.terminal.Terminal;
import mnl.figure.table.Table;
import mnl.figure.text.Numbers;
import mnl.lab.bench.RedrawBench;
import mnl.lab.bench.RedrawTimes;
import picocli.CommandLine.Command;

/** Measures what drawing the charts costs the window's thread. */
@Command(
        name = "ui",
        description = {
            "Open a window with four charts of 32 curves of 2,000 points with bands, and count how often they are drawn again"
                    + " and what that costs the window's thread: when all change, when they are smoothed, when one changes, when"
                    + " nothing does, and while they are hidden; and the same for the margin maps of two arms, whose 100,000 points"
                    + " each move."
        })
public final class BenchUiCommand implements Runnable {
    private static final int ROUNDS = 60;

    private final Terminal terminal;
    private final RedrawBench bench;

    public BenchUiCommand(Terminal terminal, RedrawBench bench) {
        this.terminal = terminal;
        this.bench = bench;
    }

    @Override
    public void run() {
        List<RedrawTimes> all = bench.measure(ROUNDS);
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
}
