package mnl.lab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import mnl.data.disk.Leftovers;
import mnl.data.disk.MadeFolders;
import mnl.lab.run.RunException;
import mnl.words.Texts;

/** Finds out whether anything can be kept in a workspace, before something is to be. */
public final class WorkspaceCheck {
    /** What the files of a run need at least, in bytes. */
    private static final int ROOM = 256 * 1024;

    private WorkspaceCheck() {}

    /**
     * Writes a file there and deletes it again; folders that were made for it are gone after that.
     *
     * @return what is wrong and what can be done, in one sentence; empty where all is well
     */
    public static Optional<String> problem(Workspace workspace) {
        Path folder = workspace.folder().toAbsolutePath();
        try {
            tryOut(folder);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Texts.of("store.workspace-check.cannot-be-written", folder, RecordedPlace.reason(e)));
        }
    }

    /**
     * Likewise of a folder in which the folder of a run is to be.
     *
     * @throws RunException naming the run's folder, where nothing can be kept there
     */
    public static void requireRoom(Path run) {
        Path parent =
                Objects.requireNonNullElse(run.toAbsolutePath().normalize().getParent(), run);
        try {
            tryOut(parent);
        } catch (IOException e) {
            throw RecordedPlace.unwritable(run, e);
        }
    }

    /**
     * Likewise.
     *
     * @throws IOException where nothing can be kept in that folder
     */
    public static void tryOut(Path folder) throws IOException {
        MadeFolders made = MadeFolders.make(folder);
        Path probe = Leftovers.beside(folder.resolve("room"));
        try {
            Files.write(probe, new byte[ROOM]);
        } finally {
            Leftovers.discard(probe);
            made.removeIfEmpty();
        }
    }

    /** Why something could not be written, as the system says it, without the file's name. */
    public static String reason(IOException e) {
        return RecordedPlace.reason(e);
    }
}
