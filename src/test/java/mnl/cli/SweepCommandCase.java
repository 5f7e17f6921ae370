package mnl.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What {@link SweepCommandTest} and {@link InterruptedSweepTest} have in common. */
abstract class SweepCommandCase {
    static final String GRID =
            "\"grid\": {\"guidance.lambda\": [0.5, 4], \"fusion.rule\": [\"MEAN\", \"PDF\"], \"seeds.count\": [3],"
                    + " \"schedule.epochs\": [2]}";

    @TempDir
    Path folder;

    final CountingEngine engine = new CountingEngine();

    CommandHarness commands = new CommandHarness(listener -> engine);

    Path out;

    @BeforeEach
    void names() {
        out = folder.resolve("out");
    }

    int sweep(Path file) {
        return commands.run("sweep", file.toString(), "--out", out.toString(), "--workspace", folder.toString());
    }

    void again() {
        engine.failsIn(0);
        commands = new CommandHarness(listener -> engine);
    }

    Path file(String name, String fields) {
        try {
            return Files.writeString(folder.resolve(name + ".json"), "{\"scenario\": \"blind-spot\", " + fields + "}");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Path cell(String start) throws IOException {
        try (Stream<Path> cells = Files.list(out)) {
            return cells.filter(cell -> cell.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
        }
    }

    long statuses(RunStatus status) {
        return RunStore.list(out).stream()
                .filter(run -> run.info().status() == status)
                .count();
    }

    static List<String> without(List<String> cells, int index) {
        List<String> others = new java.util.ArrayList<>(cells);
        others.remove(index);
        return others;
    }

    static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
