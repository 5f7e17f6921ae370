package mnl.lab.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.analysis.run.ScheduleEventSummary;
import mnl.analysis.run.ScheduleEventSummary.What;
import mnl.experiment.Experiment;
import mnl.figure.line.CurveMark;
import mnl.figure.surface.Marker;
import mnl.words.Texts;

/** The shapes that say where on an arm's curves a rule of the schedule acted. */
public final class ScheduleMarks {
    private ScheduleMarks() {}

    /** At the mean epoch over the seeds. */
    public static CurveMark mark(ScheduleEventSummary summary, String series) {
        Marker shape =
                switch (summary.what()) {
                    case GUIDANCE_BEGAN -> Marker.TRIANGLE;
                    case RATE_REDUCED -> Marker.CIRCLE;
                    case BEST -> Marker.DIAMOND;
                    case STOPPED -> Marker.SQUARE;
                };
        return new CurveMark(series, summary.mean(), shape);
    }

    /** What the rules did, arm by arm; guidance does not begin in an arm without guidance, although its warm-up ends. */
    public static List<ScheduleEventSummary> course(
            RunLayout layout, List<ScheduleEvent> events, Experiment experiment) {
        return ScheduleEventSummary.of(layout, events).stream()
                .filter(summary -> summary.what() != What.GUIDANCE_BEGAN
                        || experiment.trained().get(summary.arm()).mode().isGuided())
                .toList();
    }

    /** The shapes there are with what they mean; empty where there are none. */
    public static String legend(List<ScheduleEventSummary> course) {
        return Arrays.stream(What.values())
                .filter(what -> course.stream().anyMatch(summary -> summary.what() == what))
                .map(ScheduleMarks::words)
                .collect(Collectors.joining("   "));
    }

    private static String words(What what) {
        return switch (what) {
            case GUIDANCE_BEGAN -> Texts.of("report.schedule-marks.guidance-began");
            case RATE_REDUCED -> Texts.of("report.schedule-marks.rate-reduced");
            case BEST -> Texts.of("report.schedule-marks.best-epoch");
            case STOPPED -> Texts.of("report.schedule-marks.stopped");
        };
    }
}
