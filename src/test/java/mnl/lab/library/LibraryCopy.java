package mnl.lab.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mnl.lab.run.RunException;
import mnl.lab.store.Workspace;

/** A second copy of the program that says something of one run, deletes another one and brings it back, and lists all, again and again. */
public final class LibraryCopy {
    static final int ROUNDS = 20;

    private LibraryCopy() {}

    /** @param args the workspace, the names of the two runs in it, and what this copy is called */
    public static void main(String[] args) throws IOException {
        Workspace workspace = new Workspace(Path.of(args[0]));
        work(workspace, workspace.runs().resolve(args[1]), workspace.runs().resolve(args[2]), args[3]);
    }

    static void work(Workspace workspace, Path labelled, Path deleted, String who) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            RunLabels seen = LabelFile.read(labelled);
            List<String> tags = new ArrayList<>(seen.tags());
            tags.add(tag(who, round));
            LabelFile.change(labelled, seen, seen.withTags(tags));
            try {
                RunTrash.restore(RunTrash.discard(deleted, Instant.now()), deleted);
            } catch (RunException theOtherCopyHasIt) {
                requireSentence(theOtherCopyHasIt);
            }
            RunTrash.empty(workspace.runs(), Instant.now());
            List<RunEntry> all = new RunIndex(workspace).read(List.of(), some -> {});
            if (all.stream().noneMatch(run -> run.folder().equals(labelled) && !run.damaged())) {
                throw new IllegalStateException("The run is not listed: " + all);
            }
        }
    }

    static String tag(String who, int round) {
        return who + "-" + round;
    }

    private static void requireSentence(RunException e) {
        if (!String.valueOf(e.getMessage()).endsWith(".")) {
            throw e;
        }
    }
}
