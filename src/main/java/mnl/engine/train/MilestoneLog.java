package mnl.engine.train;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.run.Milestone;

/** What was decided since it was last asked. */
final class MilestoneLog {
    private final List<Milestone> milestones = new ArrayList<>();

    void add(int replica, Milestone.Kind kind, int epoch, double value) {
        milestones.add(new Milestone(replica, kind, epoch, value));
    }

    List<Milestone> drain() {
        List<Milestone> drained = List.copyOf(milestones);
        milestones.clear();
        return drained;
    }
}
