package mnl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mnl.cli.CommandLineProgram;

/**
 * What the arguments ask for.
 *
 * @param window whether the window is wanted, not a command
 * @param workspace the folder of settings and runs for the window, where one is given
 * @param file a run in one file that the window shows, where one is given
 */
record StartRequest(boolean window, Optional<Path> workspace, Optional<Path> file) {
    private static final String WORKSPACE = "--workspace";
    private static final String OPEN = "open";

    /**
     * The window without a command, or with {@code open} and a file alone, which a double click on the file gives without that word;
     * {@code --workspace} may be anywhere. Everything else goes to the command line.
     */
    static StartRequest of(String... args) {
        List<String> words = new ArrayList<>(List.of(args));
        Optional<Path> workspace = Optional.empty();
        for (int i = 0; i < words.size() && workspace.isEmpty(); i++) {
            workspace = workspace(words, i);
        }
        if (words.isEmpty()) {
            return new StartRequest(true, workspace, Optional.empty());
        }
        String last = words.get(words.size() - 1);
        boolean file = !last.startsWith("-");
        boolean opened = words.size() == 2 && words.get(0).equals(OPEN) && file;
        boolean clicked = words.size() == 1 && file && CommandLineProgram.isRun(last);
        return opened || clicked
                ? new StartRequest(true, workspace, Optional.of(Path.of(last)))
                : new StartRequest(false, Optional.empty(), Optional.empty());
    }

    /** Takes the option at this place out of the words. */
    private static Optional<Path> workspace(List<String> words, int at) {
        String word = words.get(at);
        if (word.startsWith(WORKSPACE + "=") && word.length() > WORKSPACE.length() + 1) {
            words.remove(at);
            return Optional.of(Path.of(word.substring(WORKSPACE.length() + 1)));
        }
        if (word.equals(WORKSPACE) && at + 1 < words.size()) {
            words.remove(at);
            return Optional.of(Path.of(words.remove(at)));
        }
        return Optional.empty();
    }
}
