package mnl.lab.bench.work;

/**
 * What something took.
 *
 * @param seconds on the clock
 * @param cpuSeconds of all processors together; NaN where that is not known
 */
public record Used(double seconds, double cpuSeconds) {

    /** A share of it, such as one of several equal parts. */
    public Used times(double factor) {
        return new Used(factor * seconds, factor * cpuSeconds);
    }
}
