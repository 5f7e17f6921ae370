package mnl.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every text that is asked for is there, every text that is there is asked for, and none stands in the code. */
class WordsTest {
    private static final Path TEXTS = Path.of("src/main/resources/mnl/words");

    /** What the command line says of its options must stand in annotations; the rest of it stays with them. */
    private static final List<String> LITERALS = List.of("mnl/cli/");

    /** What looks like words there and is none: names, formulas, dates, what other programs say, what makes a fingerprint. */
    private static final Map<String, String> NO_WORDS = Map.of(
            "mnl/figure/(formula/FormulaParser.java|surface/.*|export/SvgFigure.java|table/.*)", ".*",
            "mnl/data/(synthetic/SyntheticSource|sound/Wav(Reader|File)|MemoryShortage|importing/table/Cells).java",
                    ".*",
            "mnl/data/(importing/table/ColumnRoles|folder/(FolderSource|SplitPlan)).java", "sample id|, .*",
            "mnl/(lab/report/(HtmlReport|ResultsJson)|figure/formula/FormulaHtml).java", ".*[<{;=:].*|Comparisons",
            "mnl/ui/setup/model/ArmNames.java", " \\(.*",
            "mnl/(QuietLog|ui/shell/SystemMotion|engine/step/StepScript|engine/evaluate/ForwardScript|lab/export/NpzFile).java",
                    ".*",
            "mnl/ui/setup/arms/ArmFormula.java", ".*",
            "mnl/lab/report/ResultColumn.java", " guides.",
            "mnl/ui/robustness/RobustTable.java", "pgd ",
            "mnl/(ui/start/PastRun|lab/(store/Reservation|library/RunName)|ui/shell/WindowDialogs|lab/bench/Machine).java",
                    "d MMM, HH:mm|Documents|model name");

    private static Map<String, String> texts;
    private static TextSources.Found found;

    @BeforeAll
    static void read() throws IOException {
        texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.sorted().toList()) {
                Properties room = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    room.load(reader);
                }
                String name = file.getFileName().toString().replace(".properties", "");
                room.forEach((key, text) -> {
                    assertTrue(key.toString().startsWith(name + "."), key + " stands in the file of another room");
                    texts.put(key.toString(), text.toString());
                });
            }
        }
        found = TextSources.read(Path.of("src/main/java"));
    }

    @Test
    void everyKeyIsALiteral() {
        assertEquals(
                List.of(),
                found.calls().stream()
                        .filter(call -> call.key() == null)
                        .map(TextSources.Call::place)
                        .toList());
    }

    @Test
    void everyTextThatIsAskedForIsThere() {
        assertEquals(
                List.of(),
                found.calls().stream()
                        .filter(call -> call.key() != null && !texts.containsKey(call.key()))
                        .map(call -> call.place() + " " + call.key())
                        .toList());
    }

    @Test
    void everyTextThatIsThereIsAskedFor() {
        Set<String> unused = new TreeSet<>(texts.keySet());
        found.calls().stream()
                .map(TextSources.Call::key)
                .filter(key -> key != null)
                .forEach(unused::remove);
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyCallGivesAsManyArgumentsAsItsTextTakes() {
        assertEquals(
                List.of(),
                found.calls().stream()
                        .filter(call -> texts.containsKey(String.valueOf(call.key())))
                        .filter(call -> call.arguments() != Template.count(texts.get(call.key())))
                        .map(call -> call.place() + " gives " + call.arguments() + ": " + texts.get(call.key()))
                        .toList());
    }

    @Test
    void aTextUsesAllItsArguments() {
        texts.forEach((key, text) -> {
            Set<Integer> used = Template.PLACE
                    .matcher(text)
                    .results()
                    .map(place -> Integer.valueOf(place.group(1)))
                    .collect(Collectors.toSet());
            assertEquals(
                    IntStream.range(0, Template.count(text)).boxed().collect(Collectors.toSet()),
                    used,
                    key + " leaves out an argument");
        });
    }

    /** What begins with a blank or a comma, or ends with a blank, is a piece that is glued to others in code. */
    @Test
    void aTextIsAWholeOneAndNoPiece() {
        assertEquals(
                List.of(),
                texts.entrySet().stream()
                        .filter(text -> text.getValue().matches("(?s)[\\s,;.)].*|.*\\s"))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static boolean isWords(TextSources.Said said) {
        return NO_WORDS.entrySet().stream()
                .noneMatch(none ->
                        said.file().matches(none.getKey()) && said.text().matches("(?s)" + none.getValue()));
    }

    @Test
    void noSentenceStandsInTheCode() {
        assertEquals(
                List.of(),
                found.literals().stream()
                        .filter(said -> LITERALS.stream().noneMatch(said.file()::startsWith))
                        .filter(WordsTest::isWords)
                        .map(said -> said.place() + " \"" + said.text() + "\"")
                        .toList());
    }
}
