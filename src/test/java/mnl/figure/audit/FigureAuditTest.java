package mnl.figure.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every figure of the program can be read at every extreme: no text on another, none outside its place, type of 9 px or
 * more, room for the plot, and nothing drawn at a place that is no number.
 *
 * <p>With {@code -Daudit.list=FILE} the faults are written to a file instead, counted by figure, kind and size.
 */
class FigureAuditTest {
    private static final int SHOWN = 12;

    @TestFactory
    Stream<DynamicTest> everyFigureCanBeReadAtEverySize() {
        return AuditedProgram.SOURCES.stream()
                .map(source -> DynamicTest.dynamicTest(source.getClass().getSimpleName(), () -> audit(source)));
    }

    private static void audit(FigureSource source) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        List<String> examples = new ArrayList<>();
        int[] looks = new int[1];
        AuditedProgram.looks(source, look -> {
            looks[0]++;
            look.faults().forEach(fault -> {
                String group = String.join(
                        "\t",
                        look.figure().name(),
                        fault.kind().name(),
                        look.size().toString(),
                        look.use());
                if (counts.merge(group, 1, Integer::sum) == 1) {
                    examples.add(group + ": " + fault.detail() + " (" + look.extremes() + ")");
                }
            });
        });
        assertTrue(looks[0] > 0, "nothing was looked at");
        String list = System.getProperty("audit.list");
        if (list != null) {
            List<String> lines = counts.entrySet().stream()
                    .map(entry -> entry.getValue() + "\t" + entry.getKey())
                    .toList();
            Path file = Path.of(list);
            Files.write(
                    file,
                    Stream.concat(
                                    Files.exists(file) ? Files.readAllLines(file).stream() : Stream.of(),
                                    Stream.concat(
                                            lines.stream(), examples.stream().map(e -> "e.g.\t" + e)))
                            .toList());
            return;
        }
        assertEquals(
                "",
                examples.stream().limit(SHOWN).collect(Collectors.joining("\n")),
                counts.size() + " groups of faults in " + looks[0] + " looks");
    }
}
