package mnl.cli.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mnl.cli.terminal.EngineOpener;
import mnl.cli.terminal.Interruption;
import mnl.cli.terminal.RunInterruptedException;
import mnl.cli.terminal.Terminal;
import mnl.cli.terminal.UnpackingNotice;
import mnl.cli.train.RecordedRun;
import mnl.engine.TrainingEngine;
import mnl.lab.run.RunException;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunRecorder;
import mnl.lab.sweep.FinishedRun;
import mnl.lab.sweep.SweepFolder;
import mnl.lab.sweep.SweepResult;
import mnl.lab.sweep.SweepTables;

/** Trains the cells of a sweep that are not finished, one after the other, and shows the table over all. */
final class SweepTraining {
    private final Terminal terminal;
    private final EngineOpener engines;
    private final SweepFolder folder;
    private final SweepTables tables;
    private final List<SweepJob> jobs;
    private final SweepSources sources;
    private final Map<String, FinishedRun> finished;
    private final Map<String, String> failures = new HashMap<>();

    SweepTraining(
            Terminal terminal,
            EngineOpener engines,
            SweepFolder folder,
            SweepTables tables,
            List<SweepJob> jobs,
            SweepSources sources) {
        this.terminal = terminal;
        this.engines = engines;
        this.folder = folder;
        this.tables = tables;
        this.jobs = jobs;
        this.sources = sources;
        finished = new ConcurrentHashMap<>(folder.finished());
    }

    /**
     * Trains what is missing.
     *
     * @param varying fields that the table has columns for
     * @throws IllegalStateException with a sentence for the user when a cell failed; the others were trained
     * @throws RunException when a run or a table cannot be stored; what is finished was shown
     * @throws RunInterruptedException when Ctrl-C ended it
     */
    void train(List<String> varying) {
        List<SweepJob> waiting = jobs.stream()
                .filter(job -> !finished.containsKey(job.identity()))
                .toList();
        sayWhatIsThere(waiting.size());
        try {
            tables.write(results());
            if (!waiting.isEmpty()) {
                trainAll(waiting);
            }
        } catch (RunException e) {
            show(varying);
            throw e;
        }
        show(varying);
        terminal.out().println("Runs:    " + folder.path());
        terminal.out().println("Table:   " + tables.csv());
        terminal.out().println("Summary: " + tables.summary());
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " of " + jobs.size()
                    + " cells failed; the same command tries them again and keeps the others.");
        }
    }

    private void show(List<String> varying) {
        terminal.out().println(terminal.plain(new SweepTable(varying).render(results())));
    }

    private void sayWhatIsThere(int waiting) {
        int done = jobs.size() - waiting;
        if (done > 0) {
            terminal.err()
                    .println(done + " of " + jobs.size() + " cells are finished already in " + folder.path() + ".");
        }
        long others = finished.keySet().stream()
                .filter(identity ->
                        jobs.stream().noneMatch(job -> job.identity().equals(identity)))
                .count();
        if (others > 0) {
            terminal.err()
                    .println("This folder also holds " + others + (others == 1 ? " finished run" : " finished runs")
                            + " that this sweep has no cell for: left alone, and not in the tables.");
        }
    }

    private void trainAll(List<SweepJob> waiting) {
        TrainingEngine engine = engines.open(new UnpackingNotice(terminal));
        CurrentRun current = new CurrentRun();
        try (Interruption interruption = new Interruption(terminal, () -> interrupted(current));
                SweepProgress progress = new SweepProgress(terminal, waiting)) {
            interruption.lets(engine);
            for (SweepJob job : waiting) {
                train(engine, job, current, progress, interruption);
                tables.write(results());
                interruption.stored();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The sweep was interrupted.", e);
        } finally {
            EngineOpener.close(engine);
        }
    }

    private void train(
            TrainingEngine engine, SweepJob job, CurrentRun current, SweepProgress progress, Interruption interruption)
            throws InterruptedException {
        try (RunRecorder recorder = current.begin(() -> folder.begin(job.origin(), job.folderName()))) {
            new RecordedRun(terminal, engine)
                    .train(
                            job.experiment(),
                            sources.open(job.experiment().dataset()),
                            recorder,
                            List.of(),
                            progress.begin(job));
            interruption.storing();
            finished.put(job.identity(), FinishedRun.read(recorder.complete(RunStatus.FINISHED)));
            progress.end(job, Optional.empty());
        } catch (IllegalStateException e) {
            current.checkInterrupted();
            failures.put(job.identity(), e.getMessage());
            progress.end(job, Optional.of(e.getMessage()));
        }
    }

    private List<SweepResult> results() {
        List<SweepResult> results = new ArrayList<>();
        for (SweepJob job : jobs) {
            results.add(new SweepResult(
                    job.cell(),
                    Optional.ofNullable(finished.get(job.identity())),
                    failures.getOrDefault(job.identity(), "")));
        }
        return results;
    }

    private String interrupted(CurrentRun current) {
        current.interrupt();
        long done = jobs.stream()
                .filter(job -> finished.containsKey(job.identity()))
                .count();
        return "Interrupted; " + done + " of " + jobs.size() + " cells are finished in " + folder.path()
                + ": the same command goes on with the others.";
    }
}
