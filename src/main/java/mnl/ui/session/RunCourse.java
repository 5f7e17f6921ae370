package mnl.ui.session;

import java.util.List;
import mnl.analysis.run.ScheduleEventSummary;
import mnl.lab.report.ScheduleMarks;

/** What the rules of its experiment did to the current run. */
public final class RunCourse {
    private RunCourse() {}

    /** Arm by arm; guidance does not begin in an arm without guidance, although its warm-up ends. Empty without a run. */
    public static List<ScheduleEventSummary> of(RunSession session) {
        RunHistory history = session.historyProperty().get();
        if (history == null || history.events().isEmpty()) {
            return List.of();
        }
        return ScheduleMarks.course(
                history.layout(), history.events(), session.experimentProperty().get());
    }
}
