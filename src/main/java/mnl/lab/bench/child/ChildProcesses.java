package mnl.lab.bench.child;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The programs that were started here. None of them outlives {@link #close}, which may be called from any thread. */
public final class ChildProcesses implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final List<Process> living = new ArrayList<>();
    private boolean closed;

    /**
     * Starts a program.
     *
     * @throws IllegalStateException after {@link #close}
     */
    synchronized Process start(ProcessBuilder builder) throws IOException {
        if (closed) {
            throw new IllegalStateException();
        }
        living.removeIf(process -> !process.isAlive());
        Process process = builder.start();
        living.add(process);
        return process;
    }

    /** How many are alive. */
    public synchronized int count() {
        return (int) living.stream().filter(Process::isAlive).count();
    }

    /** Ends a program and whatever it started itself. */
    static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        living.forEach(ChildProcesses::end);
        living.clear();
    }
}
