package mnl.cli.sweep;

import java.util.function.Supplier;
import mnl.cli.terminal.RunInterruptedException;
import mnl.lab.store.RunRecorder;

/** The run that a sweep records now. Once interrupted, no other begins. */
final class CurrentRun {
    private RunRecorder recorder;
    private boolean interrupted;

    /** @throws RunInterruptedException when Ctrl-C came before */
    synchronized RunRecorder begin(Supplier<RunRecorder> next) {
        checkInterrupted();
        recorder = next.get();
        return recorder;
    }

    /** @throws RunInterruptedException when Ctrl-C came before */
    synchronized void checkInterrupted() {
        if (interrupted) {
            throw new RunInterruptedException();
        }
    }

    /** Stores the run under way as interrupted; nothing happens to one that is complete. */
    synchronized void interrupt() {
        interrupted = true;
        if (recorder != null) {
            recorder.close();
        }
    }
}
