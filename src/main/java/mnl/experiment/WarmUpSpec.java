package mnl.experiment;

/**
 * The end of a guidance warm-up by plateau, in every replica by itself: guidance begins when no modality's validation
 * accuracy has improved for {@code patience} epochs.
 *
 * @param untilPlateau whether this rule ends the warm-up, in place of a fixed number of epochs
 * @param patience epochs without improvement of any modality
 * @param minimumImprovement by how much an accuracy must exceed the best one so far to count as improved, as a share
 */
public record WarmUpSpec(boolean untilPlateau, int patience, double minimumImprovement) {
    public static final WarmUpSpec FIXED = new WarmUpSpec(false, 5, 0);
}
