package mnl.lab.sweep;

import java.util.concurrent.LinkedBlockingQueue;
import mnl.data.DataSource;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;

/** Times an epoch of a run that is then thrown away. */
final class EpochTimer {
    private static final int EPOCHS = 2;

    private final TrainingEngine engine;

    EpochTimer(TrainingEngine engine) {
        this.engine = engine;
    }

    /**
     * Seconds that an epoch takes, its measurement included: the mean of the first two.
     *
     * @throws IllegalStateException with a sentence for the user when the run fails
     */
    double secondsPerEpoch(Experiment experiment, DataSource source) {
        LinkedBlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
        try (TrainingRun run = engine.start(experiment, source, false, events::add)) {
            long start = measured(events, 0);
            return (measured(
                                    events,
                                    Math.min(EPOCHS, run.experiment().schedule().epochs()))
                            - start)
                    / 1e9
                    / Math.min(EPOCHS, run.experiment().schedule().epochs());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted.", e);
        }
    }

    private static long measured(LinkedBlockingQueue<TrainingEvent> events, int epoch) throws InterruptedException {
        while (true) {
            TrainingEvent event = events.take();
            if (event instanceof TrainingEvent.Measured measured
                    && measured.measurement().epoch() >= epoch) {
                return System.nanoTime();
            }
            if (event instanceof TrainingEvent.Failed failed) {
                throw new IllegalStateException(failed.message());
            }
        }
    }
}
