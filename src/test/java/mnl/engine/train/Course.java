package mnl.engine.train;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.run.ScheduleEvent;

/**
 * How a training went on to its end.
 *
 * @param measured the metrics that were measured, in order [metric][replica]
 * @param events what the rules of the schedule did
 * @param parameters at the end
 */
record Course(List<float[][]> measured, List<ScheduleEvent> events, float[] parameters) {

    /** Trains to the end and measures after every step. */
    static Course byStep(TrainingSession session) {
        return toTheEnd(session, true);
    }

    /** Trains to the end and measures after every epoch. */
    static Course byEpoch(TrainingSession session) {
        return toTheEnd(session, false);
    }

    private static Course toTheEnd(TrainingSession session, boolean everyStep) {
        List<float[][]> measured = new ArrayList<>();
        List<ScheduleEvent> events = new ArrayList<>();
        while (!session.isFinished()) {
            if (session.step() || everyStep) {
                events.addAll(session.drainEvents());
                measured.add(session.measure().metrics().values());
            }
        }
        return new Course(measured, events, session.trained().parameters().values());
    }
}
