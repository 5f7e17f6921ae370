package mnl.lab.sweep;

import java.util.Optional;
import mnl.lab.service.EpochListener;
import mnl.lab.service.RecordingListener;

/** Notified how the training of a sweep goes, on the thread that trains it. */
public interface SweepListener extends RecordingListener {

    /** A cell begins; gives whoever is to be notified how far it is. */
    EpochListener begins(SweepJob job);

    /**
     * A cell is trained, and stored from now on.
     *
     * @throws mnl.lab.run.RunInterruptedException where that is not wanted any more
     */
    void storing();

    /** The cell and the tables are whole. */
    void written();

    /**
     * A cell is over.
     *
     * @param failure why it failed; empty for one that is finished
     */
    void ended(SweepJob job, Optional<String> failure);
}
