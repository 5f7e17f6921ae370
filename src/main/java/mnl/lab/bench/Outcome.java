package mnl.lab.bench;

import java.util.List;

/**
 * A measure with its samples.
 *
 * @param measure what was measured
 * @param samples in the order in which they were taken
 */
public record Outcome(Measure measure, List<TimePair> samples) {
    public Outcome {
        samples = List.copyOf(samples);
    }

    /** The ratios of the samples. */
    public Spread spread() {
        return Spread.of(samples);
    }
}
