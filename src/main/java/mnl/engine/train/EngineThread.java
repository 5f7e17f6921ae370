package mnl.engine.train;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import mnl.data.Cancellation;
import mnl.data.Causes;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.evaluate.WaitingQuestions;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that owns the native library. Between two bits of the task under way it serves the commands that
 * arrived; with nothing to do it sleeps.
 */
final class EngineThread {
    private static final System.Logger LOG = System.getLogger(EngineThread.class.getName());

    private final BlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
    private final List<EngineTask> tasks = new ArrayList<>();
    private final CompletableFuture<PyTorchRuntime> started = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Cancellation ending = new Cancellation();
    private final Object gate = new Object();
    private boolean closed;
    private final WaitingQuestions questions = new Questions();
    private @Nullable EngineTask current;
    private boolean stopping;

    /** A command that asks and changes nothing, so that it may be served while a model is measured. */
    private record Asked(Runnable question) implements Runnable {
        @Override
        public void run() {
            question.run();
        }
    }

    /** Questions in front of every other command; one that is being answered is not interrupted by the next. */
    private final class Questions implements WaitingQuestions {
        private volatile boolean answering;

        @Override
        public boolean areAny() {
            return !answering && commands.peek() instanceof Asked;
        }

        @Override
        public void answer() {
            if (answering) {
                return;
            }
            answering = true;
            try {
                for (int left = commands.size(); left > 0 && commands.peek() instanceof Asked; left--) {
                    EngineThread.serve(commands.remove());
                }
            } finally {
                answering = false;
            }
        }
    }

    /**
     * Starts at once.
     *
     * @param threads makes the thread
     * @param library loads the native library; called on the thread
     */
    EngineThread(ThreadFactory threads, Supplier<PyTorchRuntime> library) {
        threads.newThread(() -> run(library)).start();
    }

    /** Daemon threads, so that a window that closes is not kept waiting. */
    static ThreadFactory daemons() {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "mnl-engine-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Has a command executed between two bits of work.
     *
     * @return false when the thread ends and the command will not be executed
     */
    boolean post(Runnable command) {
        synchronized (gate) {
            return !closed && commands.add(command);
        }
    }

    /**
     * Has a question answered between two bits of work, or, where it is a measurement that is under way, between two chunks of that.
     *
     * @param question changes nothing
     * @return false when the thread ends and the question will not be answered
     */
    boolean ask(Runnable question) {
        return post(new Asked(question));
    }

    /** Those who ask while a model is measured. */
    WaitingQuestions questions() {
        return questions;
    }

    /** Takes a task on; on the engine's thread. */
    void add(EngineTask task) {
        tasks.add(task);
    }

    /** Forgets a task; on the engine's thread. */
    void remove(EngineTask task) {
        tasks.remove(task);
        if (current == task) {
            current = null;
        }
    }

    /** Ends the thread, after the commands that were posted before; the preparation of a run under way is given up. */
    void close() {
        ending.cancel();
        synchronized (gate) {
            if (!closed) {
                commands.add(() -> stopping = true);
                closed = true;
            }
        }
    }

    /** Wished when the thread is to end. */
    Cancellation ending() {
        return ending;
    }

    /** The native library, once it is loaded. */
    CompletableFuture<PyTorchRuntime> started() {
        return started;
    }

    /** Completes when the thread has given everything back. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    private void run(Supplier<PyTorchRuntime> library) {
        try {
            started.complete(library.get());
        } catch (RuntimeException | Error e) {
            // Whoever waits is notified first: there may be no memory to log anything.
            started.completeExceptionally(e);
            log("The native library cannot be used", e);
        }
        try {
            while (!stopping) {
                serveWaiting();
                advance();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            shutDown();
        }
    }

    /**
     * Those that are there now: a command may post the next one, and must not keep the work waiting. One that measures may have
     * had questions behind it answered already.
     */
    private void serveWaiting() {
        for (int left = commands.size(); left > 0 && !stopping; left--) {
            Runnable command = commands.poll();
            if (command == null) {
                return;
            }
            serve(command);
        }
    }

    private void advance() throws InterruptedException {
        if (stopping) {
            return;
        }
        EngineTask task = next();
        if (task == null) {
            serve(commands.take());
            return;
        }
        long wait = task.nanosUntilDue();
        if (wait > 0) {
            Runnable command = commands.poll(wait, TimeUnit.NANOSECONDS);
            if (command != null) {
                serve(command);
            }
            return;
        }
        try {
            task.advance(runtime());
        } catch (RuntimeException | Error e) {
            serve(() -> task.fail(e));
        }
    }

    /** The task under way while it has work, then the oldest that has. */
    private @Nullable EngineTask next() {
        if (current == null || !current.hasWork()) {
            current = tasks.stream().filter(EngineTask::hasWork).findFirst().orElse(null);
        }
        return current;
    }

    private PyTorchRuntime runtime() {
        return Causes.await(started);
    }

    private static void serve(Runnable command) {
        try {
            command.run();
        } catch (RuntimeException | Error e) {
            log("A command failed", e);
        }
    }

    /** Not where the user is shown why, and never so that this thread ends for want of memory to log that. */
    static void log(String what, Throwable failure) {
        try {
            if (FailureMessage.isExpected(failure)) {
                LOG.log(Level.DEBUG, what, failure);
            } else {
                LOG.log(Level.ERROR, what, failure);
            }
        } catch (OutOfMemoryError noRoom) {
            // then the failure itself, which somebody waits for, has to do
        }
    }

    private void shutDown() {
        for (EngineTask task : List.copyOf(tasks)) {
            serve(task::shutDown);
        }
        if (!started.isCompletedExceptionally()) {
            serve(() -> started.join().close());
        }
        ended.complete(null);
    }
}
