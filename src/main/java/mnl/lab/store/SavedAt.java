package mnl.lab.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a run goes on from: the file of its state, and how much of the files that grow belongs to it.
 *
 * @param checkpoint name of the file
 * @param lengths in bytes by name; a file that is not named had nothing in it
 */
public record SavedAt(String checkpoint, Map<String, Long> lengths) {
    public SavedAt {
        lengths = Map.copyOf(lengths);
    }

    /** A file that goes on there. */
    GrowingFile goOn(Path folder, String name) throws IOException {
        return GrowingFile.goOn(folder.resolve(name), lengths.getOrDefault(name, 0L));
    }
}
