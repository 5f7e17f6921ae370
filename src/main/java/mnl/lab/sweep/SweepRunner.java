package mnl.lab.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mnl.engine.TrainingEngine;
import mnl.lab.run.RunInterruptedException;
import mnl.lab.run.RunStatus;
import mnl.lab.service.ForegroundTraining;
import mnl.lab.store.RunRecorder;

/** Trains the cells of a sweep that are not finished, one after the other, on the thread that calls. */
public final class SweepRunner {
    private final SweepFolder folder;
    private final SweepTables tables;
    private final List<SweepJob> jobs;
    private final SweepSources sources;
    private final Map<String, FinishedRun> finished;
    private final Map<String, String> failures = new HashMap<>();
    private final Current current = new Current();

    /**
     * @param folder where the cells' runs are and go
     * @param tables over all cells
     * @param jobs every cell
     * @param sources the cells' data
     */
    public SweepRunner(SweepFolder folder, SweepTables tables, List<SweepJob> jobs, SweepSources sources) {
        this.folder = folder;
        this.tables = tables;
        this.jobs = List.copyOf(jobs);
        this.sources = sources;
        finished = new ConcurrentHashMap<>(folder.finished());
    }

    /** The cells that are not finished. */
    public List<SweepJob> waiting() {
        return jobs.stream()
                .filter(job -> !finished.containsKey(job.identity()))
                .toList();
    }

    /** How many finished runs the folder holds that are no cell of this sweep. */
    public long others() {
        return finished.keySet().stream()
                .filter(identity ->
                        jobs.stream().noneMatch(job -> job.identity().equals(identity)))
                .count();
    }

    /** How many cells have failed since this runner began. */
    public int failed() {
        return failures.size();
    }

    /** Every cell and what became of it so far. */
    public List<SweepResult> results() {
        List<SweepResult> results = new ArrayList<>();
        for (SweepJob job : jobs) {
            results.add(new SweepResult(
                    job.cell(),
                    Optional.ofNullable(finished.get(job.identity())),
                    failures.getOrDefault(job.identity(), "")));
        }
        return results;
    }

    /**
     * Writes the tables over all cells as they are now.
     *
     * @throws mnl.lab.run.RunException when they cannot be written
     */
    public void writeTables() {
        tables.write(results());
    }

    /**
     * Trains what is missing; a cell that fails is noted, and the next one is trained.
     *
     * @throws mnl.lab.run.RunException when a run or a table cannot be stored
     * @throws RunInterruptedException after {@link #interrupt}
     */
    public void train(TrainingEngine engine, SweepListener listener) throws InterruptedException {
        ForegroundTraining training = new ForegroundTraining(engine, listener);
        current.trainedBy(training);
        for (SweepJob job : waiting()) {
            train(training, job, listener);
            writeTables();
            listener.written();
        }
    }

    private void train(ForegroundTraining training, SweepJob job, SweepListener listener) throws InterruptedException {
        try (RunRecorder recorder = current.begin(job)) {
            training.train(recorder, sources.open(job.experiment().dataset()), List.of(), listener.begins(job));
            listener.storing();
            finished.put(job.identity(), FinishedRun.read(recorder.complete(RunStatus.FINISHED)));
            listener.ended(job, Optional.empty());
        } catch (IllegalStateException e) {
            current.checkInterrupted();
            String message = String.valueOf(e.getMessage());
            failures.put(job.identity(), message);
            listener.ended(job, Optional.of(message));
        }
    }

    /**
     * Ends the sweep, from any thread: the run under way is stored as interrupted, which changes nothing of one that is
     * complete, and no other begins.
     */
    public void interrupt() {
        current.interrupt();
    }

    /** The run that is recorded now. */
    private final class Current {
        private Optional<RunRecorder> recorder = Optional.empty();
        private Optional<ForegroundTraining> training = Optional.empty();
        private boolean interrupted;

        synchronized void trainedBy(ForegroundTraining who) {
            training = Optional.of(who);
        }

        synchronized RunRecorder begin(SweepJob job) {
            checkInterrupted();
            RunRecorder begun = folder.begin(job.origin(), job.folderName());
            recorder = Optional.of(begun);
            return begun;
        }

        synchronized void checkInterrupted() {
            if (interrupted) {
                throw new RunInterruptedException();
            }
        }

        /** What trains takes its last step and writes on a thread that may need this lock. */
        void interrupt() {
            stop().ifPresent(one -> one.interrupt(ForegroundTraining.PATIENCE));
            close();
        }

        private synchronized Optional<ForegroundTraining> stop() {
            interrupted = true;
            return training;
        }

        private synchronized void close() {
            recorder.ifPresent(RunRecorder::close);
        }
    }
}
