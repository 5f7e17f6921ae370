package mnl.lab.service;

import mnl.lab.run.RunException;
import mnl.lab.store.RunRecorder;

/** Notified how the recording of a run goes, in order, on the thread that writes. All methods return at once. */
public interface RecordingListener {

    /** Takes no notice. */
    RecordingListener SILENT = new RecordingListener() {};

    /** The run's folder is there, and what is measured goes into it. */
    default void began(RunRecorder run) {}

    /**
     * Something could not be written. The recorder keeps it, and it is written with what comes next, or at the end.
     *
     * @param first whether it is the run's first such trouble
     */
    default void troubled(RunRecorder run, RunException problem, boolean first) {}

    /** The training is over, and the finished model is measured. */
    default void measuring(RunRecorder run) {}

    /** The finished model could not be measured: the results lack what only it can tell. */
    default void unmeasured(RunRecorder run, Throwable problem) {}

    /** The run is whole and in its place. */
    default void stored(RunRecorder run) {}

    /** The run is over and could not be stored; the recorder still holds all of it. */
    default void unstored(RunRecorder run, RunException problem) {}

    /** The run is over, and nothing of it is kept as a run with results: it failed, or nothing was measured. */
    default void dropped(RunRecorder run) {}
}
