package mnl.cli.sweep;

import java.util.List;
import java.util.Optional;
import mnl.cli.terminal.Interruption;
import mnl.cli.terminal.Terminal;
import mnl.cli.terminal.UnpackingNotice;
import mnl.cli.train.StorageNotices;
import mnl.engine.TrainingEngine;
import mnl.lab.engine.Engines;
import mnl.lab.run.RunException;
import mnl.lab.service.EpochListener;
import mnl.lab.store.RunRecorder;
import mnl.lab.sweep.SweepFolder;
import mnl.lab.sweep.SweepJob;
import mnl.lab.sweep.SweepListener;
import mnl.lab.sweep.SweepRunner;
import mnl.lab.sweep.SweepSources;
import mnl.lab.sweep.SweepTables;

/** Has the cells of a sweep trained that are not finished, and shows how far that is and the table over all. */
final class SweepTraining {
    private final Terminal terminal;
    private final Engines engines;
    private final SweepFolder folder;
    private final SweepTables tables;
    private final List<SweepJob> jobs;
    private final SweepRunner runner;

    SweepTraining(
            Terminal terminal,
            Engines engines,
            SweepFolder folder,
            SweepTables tables,
            List<SweepJob> jobs,
            SweepSources sources) {
        this.terminal = terminal;
        this.engines = engines;
        this.folder = folder;
        this.tables = tables;
        this.jobs = jobs;
        runner = new SweepRunner(folder, tables, jobs, sources);
    }

    /**
     * Trains what is missing.
     *
     * @param varying fields that the table has columns for
     * @throws IllegalStateException with a sentence for the user when a cell failed; the others were trained
     * @throws RunException when a run or a table cannot be stored; what is finished was shown
     * @throws mnl.lab.run.RunInterruptedException when Ctrl-C ended it
     */
    void train(List<String> varying) {
        sayWhatIsThere();
        try {
            runner.writeTables();
            if (!runner.waiting().isEmpty()) {
                trainAll();
            }
        } catch (RunException e) {
            show(varying);
            throw e;
        }
        show(varying);
        terminal.out().println("Runs:    " + folder.path());
        terminal.out().println("Table:   " + tables.csv());
        terminal.out().println("Summary: " + tables.summary());
        if (runner.failed() > 0) {
            throw new IllegalStateException(runner.failed() + " of " + jobs.size()
                    + " cells failed; the same command tries them again and keeps the others.");
        }
    }

    private void show(List<String> varying) {
        terminal.out().println(terminal.plain(new SweepTable(varying).render(runner.results())));
    }

    private int finished() {
        return jobs.size() - runner.waiting().size();
    }

    private void sayWhatIsThere() {
        if (finished() > 0) {
            terminal.err()
                    .println(finished() + " of " + jobs.size() + " cells are finished already in " + folder.path()
                            + ".");
        }
        long others = runner.others();
        if (others > 0) {
            terminal.err()
                    .println("This folder also holds " + others + (others == 1 ? " finished run" : " finished runs")
                            + " that this sweep has no cell for: left alone, and not in the tables.");
        }
    }

    private void trainAll() {
        TrainingEngine engine = engines.open(new UnpackingNotice(terminal));
        try (Interruption interruption = new Interruption(terminal, this::interrupted);
                SweepProgress progress = new SweepProgress(terminal, runner.waiting())) {
            interruption.lets(engine);
            runner.train(engine, new Watch(progress, interruption, new StorageNotices(terminal)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The sweep was interrupted.", e);
        } finally {
            Engines.close(engine);
        }
    }

    private String interrupted() {
        runner.interrupt();
        return "Interrupted; " + finished() + " of " + jobs.size() + " cells are finished in " + folder.path()
                + ": the same command goes on with the others.";
    }

    private record Watch(SweepProgress progress, Interruption interruption, StorageNotices notices)
            implements SweepListener {
        @Override
        public EpochListener begins(SweepJob job) {
            return progress.begin(job);
        }

        @Override
        public void storing() {
            interruption.storing();
        }

        @Override
        public void written() {
            interruption.stored();
        }

        @Override
        public void ended(SweepJob job, Optional<String> failure) {
            progress.end(job, failure);
        }

        @Override
        public void troubled(RunRecorder run, RunException problem, boolean first) {
            notices.troubled(run, problem, first);
        }

        @Override
        public void unmeasured(RunRecorder run, Throwable problem) {
            notices.unmeasured(run, problem);
        }
    }
}
