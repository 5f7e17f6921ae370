package mnl.data.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Folders that were made for something which may come to nothing; then those that hold nothing else go again. */
public final class MadeFolders {
    private final Deque<Path> made = new ArrayDeque<>();

    private MadeFolders() {}

    /** Makes a folder and those above it, as far as they are not there. */
    public static MadeFolders make(Path folder) throws IOException {
        MadeFolders all = new MadeFolders();
        Deque<Path> missing = new ArrayDeque<>();
        for (Path one = folder.toAbsolutePath(); one != null && Files.notExists(one); one = one.getParent()) {
            missing.push(one);
        }
        for (Path one : missing) {
            try {
                Files.createDirectories(one);
                all.made.push(one);
            } catch (IOException e) {
                all.removeIfEmpty();
                throw e;
            }
        }
        // A folder that is there is as it was; a file in its place is said.
        Files.createDirectories(folder);
        return all;
    }

    /** Takes away what was made and is empty, from the inside out, up to the first folder that is in use. */
    public void removeIfEmpty() {
        try {
            while (!made.isEmpty()) {
                Files.deleteIfExists(made.pop());
            }
        } catch (IOException usedByOthers) {
            made.clear();
        }
    }
}
