package mnl.lab.bench;

import java.util.List;

/**
 * Whether somebody else computes the same: the losses of the same replicas from the same weights on the same batch, step by step.
 *
 * @param peer who it is compared with
 * @param difference largest relative difference of a replica's loss in any step
 */
public record Agreement(String peer, double difference) {
    /** Between two orders of the same sums in single precision, after some steps of Adam. */
    private static final double SAME = 1e-3;

    /**
     * Compares.
     *
     * @param ours [step][replica]
     * @param theirs likewise
     */
    static Agreement of(String peer, List<float[]> ours, double[][] theirs) {
        double worst = ours.size() == theirs.length ? 0 : Double.POSITIVE_INFINITY;
        for (int step = 0; step < Math.min(ours.size(), theirs.length); step++) {
            float[] own = ours.get(step);
            for (int r = 0; r < own.length; r++) {
                double difference =
                        r < theirs[step].length ? Math.abs(own[r] - theirs[step][r]) : Double.POSITIVE_INFINITY;
                worst = Math.max(worst, difference / Math.max(1e-3, Math.abs(own[r])));
            }
        }
        return new Agreement(peer, worst);
    }

    /** Whether it is the same work. */
    public boolean holds() {
        return difference < SAME;
    }
}
