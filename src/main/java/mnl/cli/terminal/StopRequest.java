package mnl.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What happens on Ctrl-C while files are written: the work is asked to stop, and cleans up before the program ends. */
public final class StopRequest {
    private static final int PATIENCE_SECONDS = 10;

    private final Terminal terminal;
    private final String clean;
    private final String unclean;
    private final CountDownLatch cleaned = new CountDownLatch(1);
    private final Thread hook = Executors.defaultThreadFactory().newThread(this::interrupted);
    private volatile boolean wanted;
    private volatile boolean done;

    /**
     * From now on.
     *
     * @param clean said once the work has stopped
     * @param unclean said where it did not stop in time
     */
    public StopRequest(Terminal terminal, String clean, String unclean) {
        this.terminal = terminal;
        this.clean = clean;
        this.unclean = unclean;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the user wants the work to stop. */
    public boolean wanted() {
        return wanted;
    }

    /** The work came to its end all the same, and says so itself. */
    public void done() {
        done = true;
    }

    /** The work is over, and what it does not need is removed. */
    public void over() {
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
            boolean stopped = cleaned.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!done) {
                terminal.lastWord(() -> stopped ? clean : unclean);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
