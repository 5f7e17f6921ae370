package mnl.engine.train;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.run.ScheduleEvent;

/** What was decided since it was last asked. */
final class ScheduleEventLog {
    private final List<ScheduleEvent> events = new ArrayList<>();

    void add(int replica, ScheduleEvent.Kind kind, int epoch, double value) {
        events.add(new ScheduleEvent(replica, kind, epoch, value));
    }

    List<ScheduleEvent> drain() {
        List<ScheduleEvent> drained = List.copyOf(events);
        events.clear();
        return drained;
    }
}
