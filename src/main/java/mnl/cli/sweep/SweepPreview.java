package mnl.cli.sweep;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mnl.cli.terminal.Terminal;
import mnl.cli.terminal.UnpackingNotice;
import mnl.figure.table.Table;
import mnl.lab.engine.Engines;
import mnl.lab.run.DurationText;
import mnl.lab.sweep.FinishedRun;
import mnl.lab.sweep.SweepFolder;
import mnl.lab.sweep.SweepJob;
import mnl.lab.sweep.SweepPace;
import mnl.lab.sweep.SweepSources;

/** Lists the cells of a sweep, which of them are finished, and about how long the others take. */
final class SweepPreview {
    private final Terminal terminal;
    private final Engines engines;
    private final SweepSources sources;

    SweepPreview(Terminal terminal, Engines engines, SweepSources sources) {
        this.terminal = terminal;
        this.engines = engines;
        this.sources = sources;
    }

    /**
     * Shows them; nothing is written.
     *
     * @param folder where the sweep's runs are or would be
     */
    void show(List<SweepJob> jobs, Path folder) {
        Map<String, FinishedRun> finished = SweepFolder.finished(folder);
        List<SweepJob> waiting = jobs.stream()
                .filter(job -> !finished.containsKey(job.identity()))
                .toList();
        double pace = waiting.isEmpty()
                ? 0
                : new SweepPace(sources, () -> engines.open(new UnpackingNotice(terminal)))
                        .secondsPerWork(jobs, finished);
        Table.Builder table = Table.of();
        for (SweepJob job : jobs) {
            FinishedRun run = finished.get(job.identity());
            table.row(
                    "cell " + job.cell().number(),
                    job.place(),
                    run == null ? "to train" : "finished",
                    run == null
                            ? about(pace * job.work())
                            : DurationText.of(run.info().duration()));
        }
        terminal.out().print(table.build().text(3));
        double rest = waiting.stream().mapToDouble(SweepJob::work).sum() * pace;
        terminal.out()
                .println(
                        waiting.isEmpty()
                                ? "All " + jobs.size() + " cells are finished in " + folder + "."
                                : waiting.size() + " of " + jobs.size() + " cells to train in " + folder + ", "
                                        + about(rest) + " in all.");
    }

    private static String about(double seconds) {
        return DurationText.about(Duration.ofMillis(Math.round(1000 * seconds)));
    }
}
