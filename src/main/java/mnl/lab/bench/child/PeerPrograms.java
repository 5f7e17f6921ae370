package mnl.lab.bench.child;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Finds Python interpreters that have the libraries to compare with, and keeps a program of each. */
public final class PeerPrograms {
    /** Below this a product library is a reference implementation, and a comparison says little. */
    private static final double SLOW_GIGAFLOPS = 10;

    private static final List<String> CANDIDATES = List.of("python3", "/usr/bin/python3", "python");

    /**
     * A program that is ready.
     *
     * @param python the interpreter
     * @param version of the interpreter
     * @param library the library with its version
     * @param gigaflops how fast one thread of it multiplies matrices
     * @param byThreads one for every number of threads
     */
    public record Peer(
            String python, String version, String library, double gigaflops, Map<Integer, PeerProcess> byThreads) {}

    private final ChildProcesses children;
    private final List<String> candidates;
    private final Path folder;

    /**
     * @param children takes the programs in
     * @param python the interpreter; null for whichever has the library
     * @param folder where the programs and what they read are written
     */
    public PeerPrograms(ChildProcesses children, @Nullable String python, Path folder) throws IOException {
        this.children = children;
        candidates = python == null ? CANDIDATES : List.of(python);
        this.folder = folder;
        PeerScripts.copyTo(folder);
    }

    /** Where files for the programs are written. */
    public Path folder() {
        return folder;
    }

    /**
     * The programs with a library, of the interpreter that multiplies fastest.
     *
     * @param threads the numbers of threads
     */
    public Optional<Peer> find(PeerLibrary library, List<Integer> threads) {
        Peer best = null;
        for (String python : candidates) {
            Peer found = start(python, library, threads);
            if (found == null) {
                continue;
            }
            boolean better = best == null || found.gigaflops() > best.gigaflops();
            Peer left = better ? best : found;
            if (left != null) {
                left.byThreads().values().forEach(PeerProcess::end);
            }
            best = better ? found : best;
        }
        return Optional.ofNullable(best);
    }

    private @Nullable Peer start(String python, PeerLibrary library, List<Integer> threads) {
        Map<Integer, PeerProcess> started = new LinkedHashMap<>();
        try {
            JsonNode hello = null;
            for (int count : threads) {
                PeerProcess process = PeerProcess.start(children, python, folder, library, count);
                started.put(count, process);
                JsonNode said = process.hello();
                hello = hello == null ? said : hello;
            }
            return hello == null
                    ? null
                    : new Peer(
                            python,
                            hello.path("python").asText(),
                            hello.path("library").asText(),
                            hello.path("gigaflops").asDouble(),
                            started);
        } catch (IOException | PeerException absent) {
            started.values().forEach(PeerProcess::end);
            return null;
        }
    }

    /** What a user must know of it before he believes a comparison; nothing where all is well. */
    public static List<String> warnings(PeerLibrary library, Optional<Peer> peer) {
        List<String> all = new ArrayList<>();
        if (peer.isEmpty()) {
            all.add(Texts.of("bench.peer-programs.absent", library.title(), library.module()));
        } else if (peer.get().gigaflops() < SLOW_GIGAFLOPS) {
            all.add(Texts.of("bench.peer-programs.slow", library.title()));
        }
        return all;
    }
}
