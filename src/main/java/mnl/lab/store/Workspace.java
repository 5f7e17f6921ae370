package mnl.lab.store;

import java.nio.file.Path;

/**
 * The folder that holds settings and runs.
 *
 * @param folder the folder itself; it need not exist yet
 */
public record Workspace(Path folder) {
    private static final String STANDARD = "mnl-explorer";

    /** The folder {@code mnl-explorer} in this home folder. */
    public static Workspace inHome(Path home) {
        return new Workspace(home.resolve(STANDARD));
    }

    /** The folder {@code mnl-explorer} in the user's home. */
    public static Workspace standard() {
        return inHome(Path.of(System.getProperty("user.home")));
    }

    /** Where the runs are. */
    public Path runs() {
        return folder.resolve("runs");
    }

    /** What can be computed anew at any time. */
    public Path cache() {
        return folder.resolve("cache");
    }

    /** Where imported datasets are, unless the user says another place. */
    public Path datasets() {
        return folder.resolve("datasets");
    }

    /** What the window remembers. */
    public Path settings() {
        return folder.resolve("settings.json");
    }

    /** Where dataset folders are that are no longer where runs were trained on them. */
    public Path movedData() {
        return folder.resolve("moved-data.json");
    }

    /** The setup as it was left. */
    public Path setup() {
        return folder.resolve("setup.json");
    }

    /** Where the user's own scenarios are. */
    public Path scenarios() {
        return folder.resolve("scenarios");
    }
}
