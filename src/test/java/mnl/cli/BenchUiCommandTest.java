package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import mnl.cli.terminal.Terminal;
import mnl.lab.bench.RedrawTimes;
import mnl.lab.engine.Engines;
import org.junit.jupiter.api.Test;

class BenchUiCommandTest {
    @Test
    void theTableHasRedrawsAndTimesOfEveryChange() {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out, true);
        Terminal terminal = new Terminal(printer, printer, StandardCharsets.US_ASCII, false);
        CommandLineProgram program = new CommandLineProgram(
                terminal,
                InputStream.nullInputStream(),
                Engines.standard(),
                rounds -> List.of(
                        new RedrawTimes("all change", 4L * rounds, Collections.nCopies(rounds, 7.5)),
                        new RedrawTimes("nothing changes", 0, List.of(0.3, 0.1, 0.2))));
        assertEquals(0, program.run("bench", "ui"), out.toString());
        assertTrue(
                out.toString().lines().anyMatch(line -> line.matches("all change +4\\.0 +7\\.50 +7\\.50 +7\\.50")),
                out.toString());
        assertTrue(
                out.toString().lines().anyMatch(line -> line.matches("nothing changes +0\\.0 +0\\.20 +0\\.10 +0\\.30")),
                out.toString());
    }

    @Test
    void withoutAWindowItIsOneSentence() {
        CommandHarness commands = new CommandHarness(Engines.standard());
        assertEquals(1, commands.run("bench", "ui"));
        assertTrue(commands.err().startsWith("There is no display"), commands.err());
        assertEquals(1, commands.err().lines().count());
    }
}
