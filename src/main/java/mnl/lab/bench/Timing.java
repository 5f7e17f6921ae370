package mnl.lab.bench;

import mnl.lab.bench.work.Used;

/**
 * Where a run's time went, in seconds, from its first measurement, before the first step, to its last.
 *
 * @param total all of it
 * @param evaluation measuring on the test split
 * @param cpu of all processors, all of it; NaN where that is not known
 */
public record Timing(double total, double evaluation, double cpu) {

    /** Training steps. */
    public double steps() {
        return total - evaluation;
    }

    /** All of it. */
    Used whole() {
        return new Used(total, cpu);
    }

    /** Training steps; of the processors' time their share of the clock's. */
    Used training() {
        return new Used(steps(), cpu * steps() / total);
    }
}
