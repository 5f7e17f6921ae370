package mnl.lab.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mnl.lab.bench.child.TrainCommandRun;
import mnl.lab.store.RunStore;
import org.junit.jupiter.api.Test;

/** Two copies of the program share a workspace. */
class TwoCopiesTest extends LibraryCase {
    @Test
    void whatTwoProcessesDoToTheSameRunsAtOnceIsAllThere() throws Exception {
        Path labelled = finished();
        Path deleted = finished();
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(TrainCommandRun.thisProgram());
        command.set(command.size() - 1, LibraryCopy.class.getName());
        command.addAll(List.of(
                folder.toString(),
                labelled.getFileName().toString(),
                deleted.getFileName().toString(),
                "other"));
        Process other = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        LibraryCopy.work(workspace(), labelled, deleted, "this");
        assertTrue(other.waitFor(120, TimeUnit.SECONDS), "the other copy does not end");
        assertEquals(0, other.exitValue(), Files.readString(said));

        List<String> tags = LabelFile.read(labelled).tags();
        for (int round = 0; round < LibraryCopy.ROUNDS; round++) {
            assertTrue(tags.contains(LibraryCopy.tag("this", round)), round + " in " + tags);
            assertTrue(tags.contains(LibraryCopy.tag("other", round)), round + " in " + tags);
        }
        RunStore.open(deleted);
        assertEquals(2, afresh().size());
        try (Stream<Path> left = Files.walk(folder)) {
            assertEquals(
                    List.of(),
                    left.filter(file -> file.toString().matches(".*\\.(tmp|lock|claim)"))
                            .toList());
        }
    }

    @Test
    void whatTwoHaveChangedOfTheLabelsOfARunIsMerged() {
        Path run = finished();
        RunLabels seen = new RunLabels("Run", List.of("a", "b"), "", false);
        LabelFile.write(run, seen);
        LabelFile.change(run, seen, seen.withName("Better"));
        LabelFile.change(run, seen, seen.withTags(List.of("b", "c")));
        RunLabels now = LabelFile.change(run, seen, seen.withPinned(true));
        assertEquals(new RunLabels("Better", List.of("b", "c"), "", true), now);
    }
}
