package mnl.engine;

import java.time.Duration;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.analysis.run.TrainedModel;
import mnl.analysis.story.MarginFrame;
import org.jspecify.annotations.Nullable;

/** What a run reports, in order, on the engine's thread. Listeners return at once and never throw. */
public sealed interface TrainingEvent {

    /** The model stands. Comes once, before any other event but {@link StateChanged}. */
    record Prepared(RunLayout layout, int stepsPerEpoch) implements TrainingEvent {}

    /** The run is in another state now. */
    record StateChanged(RunState state) implements TrainingEvent {}

    /**
     * Steps were trained.
     *
     * @param epoch passes over the training split so far, fractional
     * @param samplesPerSecond training samples a second over all replicas, lately; 0 = not known yet
     */
    record Progress(double epoch, double samplesPerSecond) implements TrainingEvent {}

    /**
     * New metrics: before the first step, after every epoch that the schedule measures, after every single batch step,
     * and whenever the training rests or ends with a model that has not been measured yet. None is skipped.
     *
     * @param margins of test samples of the first seed at the same moment, of every arm and reference; null where they are not
     *     kept, see {@link mnl.analysis.story.MarginBudget}
     * @param took how long the measuring took, the training steps not included; zero where that is not known
     */
    record Measured(Measurement measurement, @Nullable MarginFrame margins, Duration took) implements TrainingEvent {

        /** Metrics of which it is not known how long they took. */
        public Measured(Measurement measurement) {
            this(measurement, null, Duration.ZERO);
        }
    }

    /**
     * No further step will be trained, and this is what was trained, the very model that the last {@link Measured} is
     * of; comes once, before {@link StateChanged} to {@link RunState#FINISHED} or {@link RunState#CANCELLED}. Not of a
     * run without a model, nor of one that was opened or that ends with its engine before it was measured.
     */
    record Trained(TrainedModel model) implements TrainingEvent {}

    /**
     * What the training needs to go on from here, see {@link TrainingEngine#resume}. Comes after epochs, ten seconds and
     * more apart, and before the last {@link Measured} of a run that ends; not of one that was opened or has failed.
     */
    record Saved(Checkpoint checkpoint) implements TrainingEvent {}

    /** A rule of the experiment did something to a replica at the end of an epoch; reported before the epoch's metrics. */
    record RuleActed(ScheduleEvent event) implements TrainingEvent {}

    /** The run ended by an error. {@code message} is one sentence for the user; a divergence names epoch, arm and seed. */
    record Failed(String message) implements TrainingEvent {}
}
