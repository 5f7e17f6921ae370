package mnl.lab.store;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mnl.lab.run.FolderTakenException;
import mnl.lab.run.RunException;

/**
 * Where a run is recorded or saved whose own folder cannot be written to, since nobody can be asked: with the runs in the user's
 * home, else in the system's folder for temporary files.
 */
public final class Refuge {
    private static final System.Logger LOG = System.getLogger(Refuge.class.getName());

    private Refuge() {}

    /** The workspaces, the best one first. */
    public static List<Workspace> workspaces() {
        String user = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9._-]", "");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"), "mnl-explorer-" + user);
        return List.of(Workspace.standard(), new Workspace(temporary));
    }

    /** Their folders of runs. */
    public static List<Path> folders() {
        return workspaces().stream().map(Workspace::runs).toList();
    }

    /**
     * Writes all of a run that is over into the first of these folders that takes it.
     *
     * @return the run's folder; empty where none takes it
     */
    public static Optional<Path> save(RunRecorder run) {
        for (Path folder : folders()) {
            if (moved(run, folder) && !run.isBehind()) {
                return run.whereabouts();
            }
        }
        return Optional.empty();
    }

    private static boolean moved(RunRecorder run, Path folder) {
        String name = String.valueOf(run.target().getFileName());
        try {
            free(folder, name, target -> {
                run.moveTo(target);
                return run;
            });
            return true;
        } catch (RunException unwritable) {
            LOG.log(Level.DEBUG, "No room for the run here either", unwritable);
            return false;
        }
    }

    /**
     * Makes a run's folder under the first of the names X, X-2 and so on that nothing has.
     *
     * @throws RunException when it cannot be made
     */
    public static RunRecorder free(Path folder, String name, Function<Path, RunRecorder> make) {
        for (int n = 1; ; n++) {
            try {
                return make.apply(folder.resolve(n == 1 ? name : name + "-" + n));
            } catch (FolderTakenException another) {
                LOG.log(Level.DEBUG, "A run of this name is there", another);
            }
        }
    }
}
