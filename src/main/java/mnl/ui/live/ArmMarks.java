package mnl.ui.live;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mnl.analysis.run.ScheduleEventSummary;
import mnl.analysis.run.ScheduleEventSummary.What;
import mnl.figure.line.CurveMark;
import mnl.figure.surface.Marker;

/** The shapes that say where on an arm's curves a rule of the schedule acted. */
final class ArmMarks {
    private ArmMarks() {}

    /** At the mean epoch over the seeds. */
    static CurveMark mark(ScheduleEventSummary summary, String series) {
        Marker shape =
                switch (summary.what()) {
                    case GUIDANCE_BEGAN -> Marker.TRIANGLE;
                    case RATE_REDUCED -> Marker.CIRCLE;
                    case BEST -> Marker.DIAMOND;
                    case STOPPED -> Marker.SQUARE;
                };
        return new CurveMark(series, summary.mean(), shape);
    }

    /** The shapes there are with what they mean; empty where there are none. */
    static String legend(List<ScheduleEventSummary> course) {
        return Arrays.stream(What.values())
                .filter(what -> course.stream().anyMatch(summary -> summary.what() == what))
                .map(ArmMarks::words)
                .collect(Collectors.joining("   "));
    }

    private static String words(What what) {
        return switch (what) {
            case GUIDANCE_BEGAN -> "▲ guidance began";
            case RATE_REDUCED -> "● rate reduced";
            case BEST -> "◆ best epoch";
            case STOPPED -> "■ stopped";
        };
    }
}
