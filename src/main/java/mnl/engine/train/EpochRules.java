package mnl.engine.train;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import mnl.analysis.run.ScheduleEvent;
import mnl.engine.evaluate.ValidationMetrics;
import mnl.engine.nn.ReplicatedModel;
import mnl.engine.state.Memento;
import mnl.engine.state.Resumable;
import mnl.engine.step.EpochSettings;
import mnl.experiment.Experiment;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.MonitorSpec;
import org.jspecify.annotations.Nullable;

/**
 * What changes from epoch to epoch: the learning rate, who is guided, who has stopped. Whatever is decided by looking at
 * results is decided for every replica by itself, so that a replica trains as it would alone.
 */
final class EpochRules implements Resumable {
    private final Experiment experiment;
    private final @Nullable Function<boolean[], ValidationMetrics> validation;
    private final LearningRates rates;
    private final GuidanceStart guidance;
    private final @Nullable EarlyStopping stopping;
    private final boolean[] none;
    private final ScheduleEventLog log = new ScheduleEventLog();

    /**
     * @param manager keeps what the rules need
     * @param type data type of the loss
     * @param modalities M
     * @param model what is trained
     * @param validation measures the model, but for replicas that do not change any more [R]; null where no rule watches it
     */
    EpochRules(
            NDManager manager,
            DataType type,
            Experiment experiment,
            int modalities,
            ReplicatedModel model,
            @Nullable Function<boolean[], ValidationMetrics> validation) {
        this.experiment = experiment;
        this.validation = validation;
        none = new boolean[model.replicas()];
        rates = new LearningRates(experiment, model.replicas());
        guidance = new GuidanceStart(manager, type, experiment.guidance(), modalities, model.replicas());
        stopping = experiment.schedule().earlyStopping().enabled()
                ? new EarlyStopping(model, experiment.schedule())
                : null;
    }

    /** What holds in the steps of the epoch under way. */
    EpochSettings settings() {
        return new EpochSettings(guidance.begun(), guidance.mask(), rates.factor(), resting());
    }

    /** Replicas that take no part in the epoch under way [R]. */
    boolean[] resting() {
        return stopping == null ? none : stopping.resting();
    }

    /** Replicas that do not change any more [R]; not to be written to. */
    boolean[] settled() {
        return stopping == null ? none : stopping.stopped();
    }

    /** Whether no replica learns any more. */
    boolean allStopped() {
        return stopping != null && stopping.allStopped();
    }

    /** So many epochs are trained. */
    void epochEnded(int trained) {
        if (validation != null) {
            watch(trained, validation.apply(settled()));
        }
        rates.epochEnded(trained);
        guidance.epochEnded(trained);
    }

    /** What the rules decided since the last call. */
    List<ScheduleEvent> drainEvents() {
        return log.drain();
    }

    @Override
    public Memento save() {
        Memento memento = new Memento().with("rates", rates).with("guidance", guidance);
        return stopping == null ? memento : memento.with("stopping", stopping);
    }

    @Override
    public void restore(Memento memento) {
        memento.restore("rates", rates);
        memento.restore("guidance", guidance);
        if (stopping != null) {
            memento.restore("stopping", stopping);
        }
    }

    private void watch(int trained, ValidationMetrics metrics) {
        double[] monitored = monitored(metrics);
        IntPredicate stays = stopping == null ? r -> false : stopping::isStopped;
        if (stopping != null && stopping.epochEnded(trained, monitored, guidance, log)) {
            rates.freeze(stays);
        }
        if (experiment.schedule().learningRate().kind() == LearningRateSpec.Kind.REDUCE_ON_PLATEAU) {
            rates.plateau(trained, monitored, stays, log);
        }
        if (experiment.guidance().warmUp().untilPlateau()) {
            guidance.epochEnded(trained, metrics.unimodal(), stays, log);
        }
    }

    private double[] monitored(ValidationMetrics metrics) {
        return experiment.schedule().monitor().figure() == MonitorSpec.Figure.ACCURACY
                ? metrics.accuracy()
                : Arrays.stream(metrics.loss()).map(loss -> -loss).toArray();
    }
}
