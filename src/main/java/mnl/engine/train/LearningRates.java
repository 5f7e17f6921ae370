package mnl.engine.train;

import java.util.Arrays;
import java.util.function.IntPredicate;
import mnl.analysis.run.ScheduleEvent;
import mnl.engine.state.Memento;
import mnl.engine.state.Resumable;
import mnl.engine.step.RateFactor;
import mnl.experiment.Experiment;
import mnl.experiment.LearningRateSpec;

/**
 * The learning rate of the epoch under way, as a factor on the optimizer's: one number for all replicas, and one
 * for each only where replicas differ, because their rates were reduced or they have stopped (factor 0).
 */
final class LearningRates implements Resumable {
    private final LearningRateSpec spec;
    private final double start;
    private final int epochs;
    private final PlateauWatch watch;
    private final double[] own;
    private RateFactor factor;

    /**
     * @param replicas R
     */
    LearningRates(Experiment experiment, int replicas) {
        spec = experiment.schedule().learningRate();
        start = experiment.optimizer().learningRate();
        epochs = experiment.schedule().epochs();
        watch = new PlateauWatch(replicas, experiment.schedule().monitor().minimumImprovement());
        own = new double[replicas];
        Arrays.fill(own, 1);
        factor = new RateFactor(common(0), null);
    }

    /** For the steps of the epoch under way. */
    RateFactor factor() {
        return factor;
    }

    /** So many epochs are trained. */
    void epochEnded(int trained) {
        factor = new RateFactor(common(trained), factor.perReplica());
    }

    /**
     * The rule of the plateau.
     *
     * @param metrics monitored, higher is better [R]
     * @param stays replicas that nothing is to happen to any more
     * @param log takes what was decided
     */
    void plateau(int trained, double[] metrics, IntPredicate stays, ScheduleEventLog log) {
        boolean changed = false;
        for (int r = 0; r < own.length; r++) {
            if (stays.test(r) || watch.improves(r, metrics[r]) || watch.waited(r) < spec.patience()) {
                continue;
            }
            watch.countAnew(r);
            double reduced = Math.max(spec.minimum() / start, own[r] * spec.factor());
            if (reduced < own[r]) {
                own[r] = reduced;
                log.add(r, ScheduleEvent.Kind.RATE_REDUCED, trained, start * reduced);
                changed = true;
            }
        }
        if (changed) {
            renew();
        }
    }

    /** These replicas learn nothing more. */
    void freeze(IntPredicate replicas) {
        for (int r = 0; r < own.length; r++) {
            own[r] = replicas.test(r) ? 0 : own[r];
        }
        renew();
    }

    @Override
    public Memento save() {
        return new Memento()
                .with("common", new double[] {factor.common()})
                .with("own", own)
                .with("apart", new boolean[] {factor.perReplica() != null})
                .with("watch", watch);
    }

    @Override
    public void restore(Memento memento) {
        memento.read("own", own);
        memento.restore("watch", watch);
        boolean[] apart = new boolean[1];
        memento.read("apart", apart);
        factor = new RateFactor(memento.doubles("common")[0], apart[0] ? own.clone() : null);
    }

    private void renew() {
        factor = new RateFactor(factor.common(), own.clone());
    }

    /** The factor of STEP and COSINE in the epoch after so many. */
    private double common(int trained) {
        return switch (spec.kind()) {
            case CONSTANT, REDUCE_ON_PLATEAU -> 1;
            case STEP -> Math.pow(spec.factor(), Math.floorDiv(trained, spec.stepEpochs()));
            case COSINE -> {
                double lowest = spec.minimum() / start;
                int falls = Math.max(1, epochs - 1);
                yield lowest + (1 - lowest) * (1 + Math.cos(Math.PI * Math.min(trained, falls) / falls)) / 2;
            }
        };
    }
}
