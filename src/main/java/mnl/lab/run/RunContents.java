package mnl.lab.run;

import java.util.List;
import java.util.Optional;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.ScheduleEvent;

/**
 * A run with all its measurements.
 *
 * @param info what it is
 * @param measurements every measurement, in order; empty for a run that ended before the first
 * @param events what the experiment's rules did to its replicas, in order
 * @param margins of samples at some of the measurements, in order; empty where they were not recorded, or not read
 */
public record RunContents(
        RunInfo info, List<Measurement> measurements, List<ScheduleEvent> events, List<MeasuredMargins> margins) {
    public RunContents {
        measurements = List.copyOf(measurements);
        events = List.copyOf(events);
        margins = List.copyOf(margins);
    }

    /** A run whose rules did nothing, without margins. */
    public RunContents(RunInfo info, List<Measurement> measurements) {
        this(info, measurements, List.of(), List.of());
    }

    /** What it holds, of another state or origin. */
    public RunContents with(RunInfo other) {
        return new RunContents(other, measurements, events, margins);
    }

    /** With the margins, too. */
    public RunContents with(List<MeasuredMargins> read) {
        return new RunContents(info, measurements, events, read);
    }

    /** What it held after so many measurements and schedule events. */
    public RunContents until(int measured, int acted) {
        return new RunContents(
                info,
                measurements.subList(0, measured),
                events.subList(0, acted),
                margins.stream().filter(of -> of.measurement() < measured).toList());
    }

    /** The metrics of the last measurement; empty where there is none. */
    public Optional<ArmSummaries> last() {
        return measurements.isEmpty()
                ? Optional.empty()
                : info.layout().map(layout -> new ArmSummaries(layout, measurements.get(measurements.size() - 1)));
    }
}
