package mnl.ui.session;

import java.util.List;
import mnl.analysis.run.MilestoneSummary;
import mnl.analysis.run.MilestoneSummary.What;
import mnl.experiment.Experiment;
import mnl.experiment.GuidanceMode;

/** What the current run came to by the rules of its experiment. */
public final class RunCourse {
    private RunCourse() {}

    /** Arm by arm; guidance does not begin in an arm without guidance, although its warm-up ends. Empty without a run. */
    public static List<MilestoneSummary> of(RunSession session) {
        RunHistory history = session.historyProperty().get();
        if (history == null || history.milestones().isEmpty()) {
            return List.of();
        }
        return MilestoneSummary.of(history.layout(), history.milestones()).stream()
                .filter(summary -> summary.what() != What.GUIDANCE_BEGAN
                        || isGuided(session.experimentProperty().get(), summary.arm()))
                .toList();
    }

    private static boolean isGuided(Experiment experiment, int arm) {
        return experiment.arms().get(arm).mode() != GuidanceMode.NONE;
    }
}
