package mnl.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What happens on Ctrl-C while files are converted: the conversion stops and cleans up before the program ends. */
final class ConvertInterruption {
    private static final int PATIENCE_SECONDS = 10;

    private final Terminal terminal;
    private final CountDownLatch cleaned = new CountDownLatch(1);
    private final Thread hook = Executors.defaultThreadFactory().newThread(this::interrupted);
    private volatile boolean wanted;

    ConvertInterruption(Terminal terminal) {
        this.terminal = terminal;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the user wants the conversion to stop. */
    boolean wanted() {
        return wanted;
    }

    /** The conversion is over, and what it does not need is removed. */
    void over() {
        cleaned.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // then the hook is at work
        }
    }

    private void interrupted() {
        wanted = true;
        try {
            boolean clean = cleaned.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            terminal.err().println();
            terminal.err()
                    .println(
                            clean
                                    ? "Interrupted; nothing was written."
                                    : "Interrupted; a temporary folder may be left beside the dataset's place.");
            terminal.err().flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
