package mnl.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import mnl.lab.bench.child.ChildProcesses;
import mnl.lab.bench.child.PeerPrograms;
import org.jspecify.annotations.Nullable;

/** The other programs of a benchmark and the folder in which they work; nothing is left of either after {@link #close}. */
public final class BenchChildren implements AutoCloseable {
    private final ChildProcesses processes = new ChildProcesses();
    private @Nullable Path folder;

    /**
     * PyTorch and NumPy.
     *
     * @param python the interpreter; null for whichever has them
     */
    public Peers peers(@Nullable String python, int processors) {
        try {
            return new Peers(new PeerPrograms(processes, python, folder()), processors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An older program; null where none is named. */
    public @Nullable OlderPrograms older(@Nullable Path jar) {
        return jar == null ? null : new OlderPrograms(processes, jar, folder());
    }

    /** How many of them are alive. */
    int count() {
        return processes.count();
    }

    /** Where they work. */
    synchronized Path folder() {
        try {
            Path made = folder;
            if (made == null) {
                made = Files.createTempDirectory("mnl-bench-");
                folder = made;
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends all of them, and what is to come; from any thread. Returns when all is done, whoever does it: after Ctrl-C nobody waits. */
    @Override
    public synchronized void close() {
        processes.close();
        Path made = folder;
        folder = null;
        if (made == null) {
            return;
        }
        try (Stream<Path> all = Files.walk(made)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException left) {
            // a temporary folder that cannot be emptied is left to the system
        }
    }
}
