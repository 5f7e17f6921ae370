package mnl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** What {@link ConvertCommandTest} and {@link ConvertColumnsTest} have in common. */
abstract class ConvertCommandCase {
    @TempDir
    Path folder;

    final FakeEngine engine = new FakeEngine(-1);

    final CommandHarness commands = new CommandHarness(listener -> engine);

    int run(List<String> command, String... more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(more));
        return commands.run(all.toArray(String[]::new));
    }
}
