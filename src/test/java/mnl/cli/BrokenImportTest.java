package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mnl.data.importing.ImportFiles;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with the input: one sentence with place and remedy, exit code 2, nothing written. */
class BrokenImportTest {
    @TempDir
    Path folder;

    static Stream<BrokenImport> broken() {
        return Stream.of(
                        BrokenTables.all(),
                        BrokenSplits.all(),
                        BrokenPairs.all(),
                        BrokenArrays.all(),
                        BrokenPictures.all(),
                        BrokenSounds.all(),
                        BrokenCaptions.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void isRefusedInOneSentence(BrokenImport broken) throws IOException {
        broken.files().accept(new ImportFiles(folder));
        List<String> before = listing();
        CommandHarness commands = new CommandHarness(listener -> new FakeEngine(-1));
        int code = commands.run(
                Stream.concat(Stream.of("convert"), broken.arguments(folder)).toArray(String[]::new));
        String message = commands.err()
                .lines()
                .filter(line -> !line.matches(" *\\d+%  .*"))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
        assertEquals(2, code, message);
        assertFalse(message.contains("\n"), "one line: " + message);
        for (String word : broken.words()) {
            assertTrue(message.contains(word), "\"" + word + "\" in: " + message);
        }
        assertTrue(message.matches("(?s).*[.!?]$") && !message.contains("Exception"), message);
        assertEquals(before, listing(), "nothing is written and nothing left behind");
    }

    private List<String> listing() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(path -> folder.relativize(path).toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void hasAPlaceAndARemedyToLookFor(BrokenImport broken) {
        assertTrue(broken.words().length >= 2, broken + " checks " + Arrays.toString(broken.words()));
    }
}
