package mnl.cli.terminal;

import java.io.Console;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a command writes, until the last word is said. */
public final class Terminal {
    /** Signs of tables and symbols of fields, and what is read in their place. */
    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("±", "+-"),
            Map.entry("–", "-"),
            Map.entry("−", "-"),
            Map.entry("·", "|"),
            Map.entry("λ", "lambda"),
            Map.entry("η", "eta"),
            Map.entry("σ", "sigma"),
            Map.entry("ρ", "rho"),
            Map.entry("μ", "mu"),
            Map.entry("γ", "gamma"));

    private final Gate outGate;
    private final Gate errGate;
    private final PrintWriter out;
    private final PrintWriter err;
    private final PrintWriter lastWords;
    private final Charset charset;
    private final boolean interactive;

    /**
     * @param out results
     * @param err progress and messages
     * @param charset what {@code out} can show
     * @param interactive whether a person watches, so that a line may be drawn over
     */
    public Terminal(PrintWriter out, PrintWriter err, Charset charset, boolean interactive) {
        outGate = new Gate(out);
        errGate = new Gate(err);
        this.out = new PrintWriter(outGate, true);
        this.err = new PrintWriter(errGate, true);
        lastWords = err;
        this.charset = charset;
        this.interactive = interactive;
    }

    public static Terminal ofProcess() {
        Charset charset =
                Charset.forName(System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8")));
        return new Terminal(
                new PrintWriter(System.out, true, charset),
                new PrintWriter(System.err, true, charset),
                charset,
                isInteractive(System.console()));
    }

    /** Results. */
    public PrintWriter out() {
        return out;
    }

    /** Progress and messages. */
    public PrintWriter err() {
        return err;
    }

    /** Whether a person watches, so that a line may be drawn over. */
    public boolean interactive() {
        return interactive;
    }

    /**
     * Says a sentence after which this terminal says nothing, whatever the rest of the program still tries to say while it
     * is brought to its end.
     *
     * @param sentence works it out; silence begins before that
     */
    void lastWord(Supplier<String> sentence) {
        outGate.shut();
        errGate.shut();
        String last = sentence.get();
        lastWords.println();
        lastWords.println(last);
        lastWords.flush();
    }

    /** Text with the few signs this terminal may not have replaced by plain ones. */
    public String plain(String text) {
        return charset.canEncode() && charset.newEncoder().canEncode("±–") ? text : spelled(text);
    }

    private static String spelled(String text) {
        String plain = text;
        for (Map.Entry<String, String> sign : SPELLED.entrySet()) {
            plain = plain.replace(sign.getKey(), sign.getValue());
        }
        return plain;
    }

    /** From Java 22 on there is a console even where nobody sits at it. */
    private static boolean isInteractive(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Lets everything through until it is shut. */
    private static final class Gate extends FilterWriter {
        private volatile boolean shut;

        Gate(Writer to) {
            super(to);
        }

        void shut() {
            shut = true;
        }

        @Override
        public void write(int letter) throws IOException {
            if (!shut) {
                super.write(letter);
            }
        }

        @Override
        public void write(char[] letters, int from, int count) throws IOException {
            if (!shut) {
                super.write(letters, from, count);
            }
        }

        @Override
        public void write(String text, int from, int count) throws IOException {
            if (!shut) {
                super.write(text, from, count);
            }
        }
    }
}
