package mnl.figure.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table with every sign there is goes through pdflatex; counted as skipped where that is not installed. */
class LatexCompilesTest {
    private static final int LAST = 0x2FFF;
    private static final int IN_ROW = 32;

    private static boolean installed() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pdflatex")));
    }

    private static String everySign() {
        Table.Builder table = Table.of("name", "after it", "100 % & more_or^less");
        for (int first = 0; first <= LAST; first += IN_ROW) {
            StringBuilder name = new StringBuilder();
            StringBuilder doubled = new StringBuilder();
            for (int sign = first; sign < first + IN_ROW; sign++) {
                name.appendCodePoint(sign);
                doubled.appendCodePoint(sign).appendCodePoint(sign).append("-`?");
            }
            table.row(
                    TableEntry.text(name.toString()),
                    TableEntry.text(doubled.toString()),
                    TableEntry.number("−1.5 ± 0.2").best(true).tested(true, "1.2e-05"));
        }
        table.row("[1]", "*", "😀 語");
        return table.build().latex("Every sign: \\ { } # $ % & _ ~ ^ < > | 音 “quoted” – done");
    }

    @Test
    void everySignCompiles(@TempDir Path folder) throws Exception {
        assumeTrue(installed(), "pdflatex is not installed");
        Files.writeString(
                folder.resolve("t.tex"),
                "\\documentclass{article}\n\\usepackage{booktabs}\n\\begin{document}\n" + everySign()
                        + "\\end{document}\n",
                StandardCharsets.UTF_8);
        Process latex = new ProcessBuilder("pdflatex", "-halt-on-error", "-interaction=nonstopmode", "t.tex")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        assertTrue(latex.waitFor(60, TimeUnit.SECONDS), "pdflatex does not end");
        String said = Files.readString(folder.resolve("out.txt"), StandardCharsets.ISO_8859_1);
        assertEquals(0, latex.exitValue(), said.substring(Math.max(0, said.length() - 2000)));
        assertTrue(Files.size(folder.resolve("t.pdf")) > 0);
    }
}
