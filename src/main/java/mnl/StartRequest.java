package mnl;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the arguments ask for.
 *
 * @param window whether the window is wanted, not a command
 * @param workspace the folder of settings and runs for the window, where one is given
 */
record StartRequest(boolean window, Optional<Path> workspace) {
    private static final String WORKSPACE = "--workspace";

    /** The window with no argument or {@code --workspace} alone; everything else goes to the command line. */
    static StartRequest of(String... args) {
        if (args.length == 0) {
            return new StartRequest(true, Optional.empty());
        }
        if (args.length == 1 && args[0].startsWith(WORKSPACE + "=") && args[0].length() > WORKSPACE.length() + 1) {
            return new StartRequest(true, Optional.of(Path.of(args[0].substring(WORKSPACE.length() + 1))));
        }
        if (args.length == 2 && args[0].equals(WORKSPACE)) {
            return new StartRequest(true, Optional.of(Path.of(args[1])));
        }
        return new StartRequest(false, Optional.empty());
    }
}
