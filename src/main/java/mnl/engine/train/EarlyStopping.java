package mnl.engine.train;

import java.util.stream.IntStream;
import mnl.analysis.run.ScheduleEvent;
import mnl.engine.nn.ReplicatedModel;
import mnl.engine.state.Memento;
import mnl.engine.state.Resumable;
import mnl.experiment.Schedule;
import mnl.words.Texts;

/**
 * Stops replicas one by one: a replica whose monitored metric has not improved for a while gets the weights of its best epoch
 * back and keeps them. After the last epoch the others get theirs back, too.
 *
 * <p>A stopped replica passes through the batches of one more epoch at a learning rate of 0, so that the losses reported of it
 * are those of the weights it keeps. Then it rests: nothing is computed for it any more.
 */
final class EarlyStopping implements Resumable {
    private final ReplicatedModel model;
    private final Schedule schedule;
    private final PlateauWatch watch;
    private final float[] best;
    private final int[] bestEpoch;
    private final boolean[] stopped;
    private final boolean[] resting;

    EarlyStopping(ReplicatedModel model, Schedule schedule) {
        this.model = model;
        this.schedule = schedule;
        watch = new PlateauWatch(model.replicas(), schedule.monitor().minimumImprovement());
        best = new float[Math.toIntExact(model.vector().size())];
        bestEpoch = new int[model.replicas()];
        stopped = new boolean[model.replicas()];
        resting = new boolean[model.replicas()];
    }

    boolean isStopped(int replica) {
        return stopped[replica];
    }

    /** Those that have the weights that they keep [R]; not to be written to. */
    boolean[] stopped() {
        return stopped;
    }

    /** Those that had stopped before the last epoch [R]; not to be written to. */
    boolean[] resting() {
        return resting;
    }

    boolean allStopped() {
        return IntStream.range(0, stopped.length).allMatch(r -> stopped[r]);
    }

    /**
     * An epoch was trained.
     *
     * @param trained epochs so far
     * @param metrics monitored, higher is better [R]
     * @param guidance replicas that are warming up are not watched
     * @param log takes what was decided
     * @return whether a replica stopped
     */
    boolean epochEnded(int trained, double[] metrics, GuidanceStart guidance, ScheduleEventLog log) {
        System.arraycopy(stopped, 0, resting, 0, stopped.length);
        boolean[] improved = new boolean[stopped.length];
        boolean[] stops = new boolean[stopped.length];
        boolean last = trained >= schedule.epochs();
        for (int r = 0; r < stopped.length; r++) {
            if (stopped[r]) {
                continue;
            }
            if (guidance.isGuided(r)) {
                improved[r] = watch.improves(r, metrics[r]);
                bestEpoch[r] = improved[r] ? trained : bestEpoch[r];
            }
            boolean waitedLong = watch.waited(r) >= schedule.earlyStopping().patience();
            stops[r] = bestEpoch[r] > 0 && (waitedLong || last);
        }
        float[] now = model.values();
        model.blocks().copy(now, best, r -> improved[r]);
        if (IntStream.range(0, stops.length).noneMatch(r -> stops[r])) {
            return false;
        }
        model.blocks().copy(best, now, r -> stops[r]);
        model.setValues(now);
        for (int r = 0; r < stops.length; r++) {
            if (stops[r]) {
                stopped[r] = true;
                log.add(r, ScheduleEvent.Kind.STOPPED, trained, bestEpoch[r]);
            }
        }
        return true;
    }

    @Override
    public Memento save() {
        return new Memento()
                .with("best", best)
                .with(Texts.of("train.early-stopping.best-epoch"), bestEpoch)
                .with("stopped", stopped)
                .with("resting", resting)
                .with("watch", watch);
    }

    @Override
    public void restore(Memento memento) {
        memento.read("best", best);
        memento.read(Texts.of("train.early-stopping.best-epoch"), bestEpoch);
        memento.read("stopped", stopped);
        memento.read("resting", resting);
        memento.restore("watch", watch);
    }
}
