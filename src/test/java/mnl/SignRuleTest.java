package mnl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.PairedTests;
import mnl.figure.table.Table;
import mnl.figure.table.TableEntry;
import mnl.lab.report.SummaryFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A difference that is shown as zero has no sign, wherever it is shown, because one place writes signs. */
class SignRuleTest {
    private static final Path SOURCES = Path.of("src/main/java/mnl");
    private static final Path NUMBERS = SOURCES.resolve("figure/text");

    /** A sign that is written by hand: {@code %+}, or a plus that is chosen by a condition or put before a number. */
    private static final Pattern BY_HAND =
            Pattern.compile("%[-0 #,]*\\+[-0 #,]*[0-9.]*[dfeg]|[?:] *\"\\+\"|[?:] *'\\+'|\"[+±] ?0\\.0");

    @Test
    void nobodyElseWritesSigns() throws IOException {
        assertTrue(BY_HAND.matcher("String.format(\"%+.2f\", x)").find());
        assertTrue(BY_HAND.matcher("x > 0 ? \"+\" + x : x").find());
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> own = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(NUMBERS))
                    .filter(file -> BY_HAND.matcher(read(file)).find())
                    .toList();
            assertEquals(List.of(), own, "files that write a sign beside mnl.figure.text.Numbers");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 0.00002, -0.00002, 0.000049, -0.000049})
    void whatRoundsToZeroHasNoSignInAnyForm(double difference) {
        double[] baseline = {0.5, 0.5};
        double[] arm = {0.5 + difference, 0.5 + difference};
        PairedComparison compared = PairedTests.compare(arm, baseline);
        String text = SummaryFormat.difference(compared, 100, 2);
        assertEquals("0.00 ± 0.00", text);
        Table table =
                Table.of("arm", "difference").row("a", TableEntry.number(text)).build();
        for (String form : List.of(table.latex(""), table.markdown(""), table.html(), table.text(), table.csv())) {
            assertTrue(form.contains("0.00"), form);
            assertFalse(Pattern.compile("[-+−±]0\\.00").matcher(form).find(), form);
        }
    }
}
