package mnl.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err progress and messages
 * @param charset what {@code out} can show
 * @param interactive whether a person watches, so that a line may be drawn over
 */
record Terminal(PrintWriter out, PrintWriter err, Charset charset, boolean interactive) {

    static Terminal ofProcess() {
        Charset charset =
                Charset.forName(System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8")));
        return new Terminal(
                new PrintWriter(System.out, true, charset),
                new PrintWriter(System.err, true, charset),
                charset,
                isInteractive(System.console()));
    }

    /** Text with the few signs this terminal may not have replaced by plain ones. */
    String plain(String text) {
        return charset.canEncode() && charset.newEncoder().canEncode("±–")
                ? text
                : text.replace("±", "+-").replace('–', '-');
    }

    /** From Java 22 on there is a console even where nobody sits at it. */
    private static boolean isInteractive(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
