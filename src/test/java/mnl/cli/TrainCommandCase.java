package mnl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** What {@link TrainCommandTest} and {@link RefusedTrainingTest} have in common. */
abstract class TrainCommandCase {
    @TempDir
    Path folder;

    final FakeEngine engine = new FakeEngine(-1);

    final CommandHarness commands = new CommandHarness(listener -> engine);

    static void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "mine");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    int train(String[] start, String... more) {
        List<String> all = new ArrayList<>(List.of(start));
        all.addAll(List.of(more));
        return train(all.toArray(new String[0]));
    }

    int train(String... args) {
        List<String> all = new ArrayList<>(
                List.of("train", "--workspace", folder.resolve("workspace").toString()));
        all.addAll(List.of(args));
        return commands.run(all.toArray(new String[0]));
    }
}
