package mnl.cli.sweep;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mnl.cli.terminal.EngineOpener;
import mnl.cli.terminal.Terminal;
import mnl.cli.terminal.UnpackingNotice;
import mnl.engine.TrainingEngine;
import mnl.figure.table.Table;
import mnl.lab.sweep.FinishedRun;
import mnl.lab.sweep.SweepFolder;

/** Lists the cells of a sweep, which of them are finished, and about how long the others take. */
final class SweepPreview {
    private final Terminal terminal;
    private final EngineOpener engines;
    private final SweepSources sources;

    SweepPreview(Terminal terminal, EngineOpener engines, SweepSources sources) {
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
        double pace = pace(jobs, finished, waiting);
        Table.Builder table = Table.of();
        for (SweepJob job : jobs) {
            FinishedRun run = finished.get(job.identity());
            table.row(
                    "cell " + job.cell().number(),
                    job.place(),
                    run == null ? "to train" : "finished",
                    run == null
                            ? "about " + words(pace * job.work())
                            : words(run.info().duration()));
        }
        terminal.out().print(table.build().text(3));
        double rest = waiting.stream().mapToDouble(SweepJob::work).sum() * pace;
        terminal.out()
                .println(
                        waiting.isEmpty()
                                ? "All " + jobs.size() + " cells are finished in " + folder + "."
                                : waiting.size() + " of " + jobs.size() + " cells to train in " + folder + ", about "
                                        + words(rest) + " in all.");
    }

    /** Seconds per unit of work: those of the finished cells, or else of two epochs of the first cell. */
    private double pace(List<SweepJob> jobs, Map<String, FinishedRun> finished, List<SweepJob> waiting) {
        double seconds = 0;
        double work = 0;
        for (SweepJob job : jobs) {
            FinishedRun run = finished.get(job.identity());
            if (run != null) {
                seconds += run.info().duration().toMillis() / 1000.0;
                work += job.work();
            }
        }
        if (work > 0 || waiting.isEmpty()) {
            return work > 0 ? seconds / work : 0;
        }
        TrainingEngine engine = engines.open(new UnpackingNotice(terminal));
        try {
            SweepJob first = waiting.get(0);
            return new EpochTimer(engine)
                            .secondsPerEpoch(
                                    first.experiment(),
                                    sources.open(first.experiment().dataset()))
                    * first.epochs()
                    / first.work();
        } finally {
            EngineOpener.close(engine);
        }
    }

    private static String words(double seconds) {
        return words(Duration.ofMillis(Math.round(1000 * seconds)));
    }

    private static String words(Duration time) {
        return SweepProgress.words(time);
    }
}
