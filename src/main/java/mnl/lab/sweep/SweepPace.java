package mnl.lab.sweep;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mnl.engine.TrainingEngine;
import mnl.lab.engine.Engines;

/** How long the cells of a sweep take: as the finished ones did, or else as two epochs of the first cell do. */
public final class SweepPace {
    private final SweepSources sources;
    private final Supplier<TrainingEngine> engine;

    /**
     * @param sources the cells' data
     * @param engine makes the engine for the two epochs, where they have to be trained
     */
    public SweepPace(SweepSources sources, Supplier<TrainingEngine> engine) {
        this.sources = sources;
        this.engine = engine;
    }

    /**
     * Seconds per unit of {@link SweepJob#work}; 0 where there is nothing to train and nothing to go by.
     *
     * @param jobs every cell
     * @param finished the finished runs by identity
     * @throws IllegalStateException with a sentence for the user when the two epochs fail
     */
    public double secondsPerWork(List<SweepJob> jobs, Map<String, FinishedRun> finished) {
        double seconds = 0;
        double work = 0;
        for (SweepJob job : jobs) {
            FinishedRun run = finished.get(job.identity());
            if (run != null) {
                seconds += run.info().duration().toMillis() / 1000.0;
                work += job.work();
            }
        }
        if (work > 0) {
            return seconds / work;
        }
        return jobs.isEmpty() ? 0 : timed(jobs.get(0));
    }

    private double timed(SweepJob job) {
        TrainingEngine made = engine.get();
        try {
            return new EpochTimer(made)
                            .secondsPerEpoch(
                                    job.experiment(),
                                    sources.open(job.experiment().dataset()))
                    * job.epochs()
                    / job.work();
        } finally {
            Engines.close(made);
        }
    }
}
