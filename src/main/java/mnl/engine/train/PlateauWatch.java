package mnl.engine.train;

import java.util.Arrays;
import mnl.engine.state.Memento;
import mnl.engine.state.Resumable;

/** Watches one metric of every replica for improvement: higher than the best one so far by more than a minimum. */
final class PlateauWatch implements Resumable {
    private final double minimumImprovement;
    private final double[] best;
    private final int[] waited;

    PlateauWatch(int replicas, double minimumImprovement) {
        this.minimumImprovement = minimumImprovement;
        best = new double[replicas];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        waited = new int[replicas];
    }

    /**
     * Takes a replica's metric of the next epoch.
     *
     * @param value higher is better; NaN improves nothing
     * @return whether it improved
     */
    boolean improves(int replica, double value) {
        boolean improved = value > best[replica] + minimumImprovement;
        if (improved) {
            best[replica] = value;
        }
        waited[replica] = improved ? 0 : waited[replica] + 1;
        return improved;
    }

    /** Epochs since the last improvement, or since the count began anew. */
    int waited(int replica) {
        return waited[replica];
    }

    /** Begins to count anew; the best metric stays. */
    void countAnew(int replica) {
        waited[replica] = 0;
    }

    @Override
    public Memento save() {
        return new Memento().with("best", best).with("waited", waited);
    }

    @Override
    public void restore(Memento memento) {
        memento.read("best", best);
        memento.read("waited", waited);
    }
}
