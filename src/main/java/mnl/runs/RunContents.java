package mnl.runs;

import java.util.List;
import java.util.Optional;
import mnl.analysis.ArmSummaries;
import mnl.analysis.Measurement;

/**
 * A run with all its measurements.
 *
 * @param info what it is
 * @param measurements every measurement, in order; empty for a run that ended before the first
 */
public record RunContents(RunInfo info, List<Measurement> measurements) {
    public RunContents {
        measurements = List.copyOf(measurements);
    }

    /** The figures of the last measurement; empty where there is none. */
    public Optional<ArmSummaries> last() {
        return measurements.isEmpty()
                ? Optional.empty()
                : info.layout().map(layout -> new ArmSummaries(layout, measurements.get(measurements.size() - 1)));
    }
}
