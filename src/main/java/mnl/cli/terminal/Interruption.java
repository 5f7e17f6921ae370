package mnl.cli.terminal;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mnl.engine.TrainingEngine;
import mnl.lab.engine.Engines;
import mnl.lab.run.RunInterruptedException;
import org.jspecify.annotations.Nullable;

/**
 * What happens on Ctrl-C, or another signal that ends the program, while an engine is at work. Either it comes before the
 * command stores what it found: then what is under way is given up, and one sentence says what is left. Or it comes later:
 * then storing is waited for, and the command itself says what it did. Whoever is first has the last word. The native
 * library is let go in either case.
 */
public final class Interruption implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Terminal terminal;
    private final Supplier<String> stop;
    private final Thread hook = Executors.defaultThreadFactory().newThread(this::interrupted);
    private Stage stage = Stage.WORKING;
    private @Nullable TrainingEngine engine;

    private enum Stage {
        WORKING,
        STORING,
        OVER,
        INTERRUPTED
    }

    /**
     * From now on.
     *
     * @param stop ends what is under way, and says in one sentence what is left of it
     */
    public Interruption(Terminal terminal, Supplier<String> stop) {
        this.terminal = terminal;
        this.stop = stop;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The engine that is at work from now on. */
    public synchronized void lets(TrainingEngine atWork) {
        engine = atWork;
    }

    /**
     * What was found is stored from now on, until {@link #close}.
     *
     * @throws RunInterruptedException when Ctrl-C came before
     */
    public synchronized void storing() {
        if (stage == Stage.INTERRUPTED) {
            throw new RunInterruptedException();
        }
        stage = Stage.STORING;
    }

    /** What was stored is whole; what follows may be given up again. */
    public synchronized void stored() {
        stage = Stage.WORKING;
        notifyAll();
    }

    /** Whether Ctrl-C came first. */
    synchronized boolean came() {
        return stage == Stage.INTERRUPTED;
    }

    /** Nothing to do on Ctrl-C any more. */
    @Override
    public void close() {
        synchronized (this) {
            if (stage != Stage.INTERRUPTED) {
                stage = Stage.OVER;
            }
            notifyAll();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // then the hook is at work
        }
    }

    /** The signal came. */
    public void interrupted() {
        if (isFirst()) {
            terminal.lastWord(stop);
        }
        TrainingEngine atWork = engine();
        if (atWork != null) {
            Engines.close(atWork);
        }
    }

    private synchronized @Nullable TrainingEngine engine() {
        return engine;
    }

    private synchronized boolean isFirst() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        try {
            while (stage == Stage.STORING && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (stage != Stage.WORKING) {
            return false;
        }
        stage = Stage.INTERRUPTED;
        return true;
    }
}
