package mnl.lab.bench;

/**
 * Where a run's time went, in seconds, from its first measurement, before the first step, to its last.
 *
 * @param total all of it
 * @param evaluation measuring on the test split
 */
public record Timing(double total, double evaluation) {

    /** Training steps. */
    public double steps() {
        return total - evaluation;
    }
}
