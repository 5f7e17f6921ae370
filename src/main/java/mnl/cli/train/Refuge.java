package mnl.cli.train;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mnl.lab.run.FolderTakenException;
import mnl.lab.run.RunException;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.Workspace;

/**
 * Where a run is saved whose own folder cannot be written to when it ends, since nobody can be asked: with the runs in the user's
 * home, else in the system's folder for temporary files.
 */
final class Refuge {
    private static final System.Logger LOG = System.getLogger(Refuge.class.getName());

    private Refuge() {}

    /** The folders, the best one first. */
    static List<Path> folders() {
        return List.of(Workspace.standard().runs(), Path.of(System.getProperty("java.io.tmpdir"), "mnl-explorer-runs"));
    }

    /**
     * Writes all of a run that is over into the first of these folders that takes it.
     *
     * @return the run's folder; empty where none takes it
     */
    static Optional<Path> save(RunRecorder run) {
        for (Path folder : folders()) {
            if (moved(run, folder) && !run.isBehind()) {
                return run.whereabouts();
            }
        }
        return Optional.empty();
    }

    private static boolean moved(RunRecorder run, Path folder) {
        String name = String.valueOf(run.target().getFileName());
        for (int n = 1; ; n++) {
            try {
                run.moveTo(folder.resolve(n == 1 ? name : name + "-" + n));
                return true;
            } catch (FolderTakenException another) {
                LOG.log(Level.DEBUG, "A run of this name is there", another);
            } catch (RunException unwritable) {
                LOG.log(Level.DEBUG, "No room for the run here either", unwritable);
                return false;
            }
        }
    }
}
