package mnl.experiment;

/**
 * Early stopping, in every replica by itself (Prechelt, "Early Stopping - But When?", 1998): a replica stops when the
 * monitored figure has not improved for {@code patience} epochs, goes back to the weights of its best epoch and stays there.
 * A replica that has not stopped by the last epoch goes back to its best epoch then. Epochs of the guidance warm-up do not
 * count.
 *
 * @param enabled whether replicas stop early
 * @param patience epochs without improvement
 */
public record EarlyStoppingSpec(boolean enabled, int patience) {
    public static final EarlyStoppingSpec NONE = new EarlyStoppingSpec(false, 20);
}
