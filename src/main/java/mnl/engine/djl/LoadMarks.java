package mnl.engine.djl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that say who is loading the library. A damaged one can crash the virtual machine, which then tells nothing; the mark
 * of a process that is gone tells it for it.
 */
final class LoadMarks {
    private final Path cache;
    private final String prefix;

    /** @param library folder name of the library */
    LoadMarks(Path cache, String library) {
        this.cache = cache;
        prefix = library + ".loading-";
    }

    /** Marks of processes that are gone. */
    List<Path> abandoned() throws IOException {
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> children = Files.list(cache)) {
            for (Path child : children.toList()) {
                String name = child.getFileName().toString();
                if (name.startsWith(prefix) && isGone(name.substring(prefix.length()))) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    private static boolean isGone(String process) {
        try {
            return ProcessHandle.of(Long.parseLong(process)).isEmpty();
        } catch (NumberFormatException notOurs) {
            return false;
        }
    }

    /** This process loads from now on. A folder that cannot be written to goes without marks. */
    void begin() {
        try {
            Files.write(own(), new byte[0]);
        } catch (IOException unmarked) {
            // then a crash is not noticed
        }
    }

    /** It is done, and has not crashed. */
    void end() {
        try {
            Files.deleteIfExists(own());
        } catch (IOException stays) {
            // then the next start takes the sums once more
        }
    }

    private Path own() {
        return cache.resolve(prefix + ProcessHandle.current().pid());
    }
}
