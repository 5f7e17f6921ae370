package mnl.cli;

import java.util.concurrent.Executors;
import mnl.engine.TrainingEngine;
import mnl.runs.RunRecorder;

/** What happens on Ctrl-C while a run is trained: it is stored as interrupted, and the native library is let go first. */
final class Interruption {
    private final Terminal terminal;
    private final TrainingEngine engine;
    private final RunRecorder recorder;
    private final Thread hook = Executors.defaultThreadFactory().newThread(this::interrupted);

    Interruption(Terminal terminal, TrainingEngine engine, RunRecorder recorder) {
        this.terminal = terminal;
        this.engine = engine;
        this.recorder = recorder;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The run is over: nothing to do on Ctrl-C any more. */
    void over() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // then the hook is at work, and has the last word
        }
    }

    private void interrupted() {
        recorder.close();
        terminal.err().println();
        terminal.err().println("Interrupted; what was measured is in " + recorder.folder() + ".");
        terminal.err().flush();
        Training.close(engine);
    }
}
