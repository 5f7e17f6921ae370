package mnl.cli.train;

import mnl.cli.terminal.Terminal;
import mnl.data.MemoryShortage;
import mnl.lab.run.RunException;
import mnl.lab.service.RecordingListener;
import mnl.lab.store.RunRecorder;

/** Says at a terminal, once, what could not be stored or measured while the training goes on. */
public final class StorageNotices implements RecordingListener {
    private final Terminal terminal;

    public StorageNotices(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void troubled(RunRecorder run, RunException problem, boolean first) {
        if (first) {
            terminal.err()
                    .println(problem.getMessage() + " The training goes on, and storing is tried again to its end.");
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
