package mnl.cli.train;

import mnl.cli.terminal.Terminal;
import mnl.data.MemoryShortage;
import mnl.lab.run.RunException;
import mnl.lab.service.RecordingListener;
import mnl.lab.store.Refuge;
import mnl.lab.store.RunRecorder;

/** Says at a terminal, once, what could not be stored or measured while the training goes on. */
public final class StorageNotices implements RecordingListener {
    private final Terminal terminal;
    private final String after;

    public StorageNotices(Terminal terminal) {
        this(terminal, "");
    }

    private StorageNotices(Terminal terminal, String after) {
        this.terminal = terminal;
        this.after = after;
    }

    /** Of a run that is saved elsewhere where that fails. */
    static StorageNotices withRefuge(Terminal terminal) {
        return new StorageNotices(
                terminal,
                "; what cannot be stored then is saved in " + Refuge.folders().get(0) + ", or else in "
                        + Refuge.folders().get(1));
    }

    @Override
    public void troubled(RunRecorder run, RunException problem, boolean first) {
        if (first) {
            terminal.err()
                    .println(problem.getMessage() + " The training goes on, and storing is tried again to its end"
                            + after + ".");
        }
    }

    @Override
    public void unmeasured(RunRecorder run, Throwable problem) {
        terminal.err()
                .println("The finished model could not be evaluated ("
                        + MemoryShortage.sentence(problem).orElseGet(problem::getMessage)
                        + "), so the results hold no F1, no calibration and no cases.");
    }
}
