package mnl.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import mnl.cli.terminal.Terminal;
import mnl.lab.bench.WindowBench;
import mnl.lab.engine.Engines;

/** Runs commands in this process and keeps what they write. */
final class CommandHarness {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Engines engines;
    private final WindowBench windows;
    private String in = "";

    CommandHarness(Engines engines) {
        this(engines, new WithoutWindow());
    }

    /** @param windows what measures windows */
    CommandHarness(Engines engines, WindowBench windows) {
        this.engines = engines;
        this.windows = windows;
    }

    CommandHarness withInput(String text) {
        in = text;
        return this;
    }

    int run(String... args) {
        Terminal terminal =
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), StandardCharsets.US_ASCII, false);
        InputStream given = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
        return new CommandLineProgram(terminal, given, engines, windows).run(args);
    }

    String out() {
        return out.toString().replace("\r\n", "\n");
    }

    String err() {
        return err.toString().replace("\r\n", "\n");
    }
}
