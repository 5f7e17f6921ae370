package mnl.experiment;

/**
 * How the learning rate changes over a run, from the optimizer's rate eta_0 on. The epoch e counts from 0, and a rate holds
 * for a whole epoch.
 *
 * <ul>
 *   <li>{@code CONSTANT}: eta_e = eta_0
 *   <li>{@code STEP}: eta_e = eta_0 factor^floor(e / stepEpochs)
 *   <li>{@code COSINE}: eta_e = minimum + (eta_0 - minimum) (1 + cos(pi e / (epochs - 1))) / 2 (Loshchilov and Hutter,
 *       "SGDR: Stochastic Gradient Descent with Warm Restarts", ICLR 2017, without restarts, and with the minimum in the
 *       last epoch rather than after it): eta_0 in the first epoch, the minimum in the last. A run of one epoch has eta_0
 *   <li>{@code REDUCE_ON_PLATEAU}: in every replica by itself, eta = max(minimum, eta factor) whenever the monitored figure
 *       has not improved for {@code patience} epochs, which are then counted anew
 * </ul>
 *
 * @param kind the rule
 * @param stepEpochs epochs between two steps of {@code STEP}
 * @param factor what {@code STEP} and {@code REDUCE_ON_PLATEAU} multiply the rate by, above 0 and below 1
 * @param minimum the rate of the last epoch of {@code COSINE}, and the one that {@code REDUCE_ON_PLATEAU} does not fall
 *     below
 * @param patience epochs without improvement that {@code REDUCE_ON_PLATEAU} waits for
 */
public record LearningRateSpec(Kind kind, int stepEpochs, double factor, double minimum, int patience) {

    /** The rules. */
    public enum Kind {
        CONSTANT,
        STEP,
        COSINE,
        REDUCE_ON_PLATEAU
    }

    public static final LearningRateSpec CONSTANT = new LearningRateSpec(Kind.CONSTANT, 30, 0.1, 0, 10);
}
