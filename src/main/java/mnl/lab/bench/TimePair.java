package mnl.lab.bench;

/**
 * Two times taken right after one another.
 *
 * @param first seconds of what is looked at
 * @param second seconds of what it is compared with
 */
public record TimePair(double first, double second) {

    /** The first time over the second. */
    public double ratio() {
        return first / second;
    }
}
