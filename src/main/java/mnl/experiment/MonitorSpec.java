package mnl.experiment;

/**
 * What plateau rules watch: a figure of the fused prediction on the validation split after every epoch, never on the test
 * split.
 *
 * @param figure which figure
 * @param minimumImprovement by how much it must exceed the best one so far to count as improved, in nats or as a share
 */
public record MonitorSpec(Figure figure, double minimumImprovement) {

    /** The figures. */
    public enum Figure {
        /** Mean cross-entropy CE(F, y), in nats; lower is better. */
        LOSS,
        /** Share of samples whose fused prediction is right; higher is better. */
        ACCURACY
    }

    public static final MonitorSpec LOSS = new MonitorSpec(Figure.LOSS, 0);
}
