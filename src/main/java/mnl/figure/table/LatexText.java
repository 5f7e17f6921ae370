package mnl.figure.table;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Text for LaTeX, in the signs that pdflatex knows without a further package: its own special signs escaped, Greek letters and
 * arrows in mathematics, accents as commands, hyphens and quotes kept from running together. A sign that is not among them
 * is written as its code, such as {@code \texttt{U+4E2D}}, so that no table stops a paper from compiling.
 */
final class LatexText {
    private static final Map<Integer, String> SIGNS = new HashMap<>();
    private static final Map<Integer, String> ACCENTS = new HashMap<>();

    static {
        sign('\\', "\\textbackslash{}");
        sign('~', "\\textasciitilde{}");
        sign('^', "\\textasciicircum{}");
        sign('<', "\\textless{}");
        sign('>', "\\textgreater{}");
        sign('|', "\\textbar{}");
        // at the start of a row these would belong to the command before
        sign('[', "{[}");
        sign(']', "{]}");
        sign('*', "{*}");
        "{}#$%&_".chars().forEach(c -> sign(c, "\\" + (char) c));
        consecutive(
                'α',
                "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi - pi rho varsigma sigma tau"
                        + " upsilon phi chi psi omega");
        consecutive('Α', "- - Gamma Delta - - - Theta - - Lambda - - Xi - Pi - - Sigma - Upsilon Phi - Psi Omega");
        consecutive('←', "leftarrow uparrow rightarrow downarrow leftrightarrow");
        consecutive('⇐', "Leftarrow Uparrow Rightarrow Downarrow Leftrightarrow");
        math('±', "\\pm");
        math('−', "-");
        math('×', "\\times");
        math('÷', "\\div");
        math('·', "\\cdot");
        math('≤', "\\leq");
        math('≥', "\\geq");
        math('≠', "\\neq");
        math('≈', "\\approx");
        math('∞', "\\infty");
        math('∈', "\\in");
        math('∑', "\\sum");
        math('√', "\\surd");
        math('°', "^\\circ");
        math('¹', "^1");
        math('²', "^2");
        math('³', "^3");
        sign('…', "\\ldots{}");
        sign('–', "--{}");
        sign('—', "---{}");
        sign('“', "``{}");
        sign('”', "''{}");
        sign('‘', "`{}");
        sign('’', "'{}");
        sign(0xA0, "~");
        sign('ß', "\\ss{}");
        sign('æ', "\\ae{}");
        sign('Æ', "\\AE{}");
        sign('ø', "\\o{}");
        sign('Ø', "\\O{}");
        sign('ł', "\\l{}");
        sign('Ł', "\\L{}");
        sign('œ', "\\oe{}");
        sign('Œ', "\\OE{}");
        int[] marks = {0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x30A, 0x30B, 0x30C, 0x323, 0x327};
        String[] commands = {"`", "'", "^", "~", "=", "u", ".", "\"", "r", "H", "v", "d", "c"};
        for (int i = 0; i < marks.length; i++) {
            ACCENTS.put(marks[i], "\\" + commands[i]);
        }
    }

    private LatexText() {}

    private static void sign(int sign, String latex) {
        SIGNS.put(sign, latex);
    }

    private static void math(int sign, String command) {
        sign(sign, "$" + command + "$");
    }

    private static void consecutive(int first, String names) {
        String[] all = names.split(" ", -1);
        for (int i = 0; i < all.length; i++) {
            if (!all[i].equals("-")) {
                math(first + i, "\\" + all[i]);
            }
        }
    }

    /** The text as LaTeX prints it outside of mathematics. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        int before = 0;
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            String latex = sign == ' ' && before == ' ' ? "\\ " : one(sign);
            out.append(runsTogether(out, latex) ? "{}" : "").append(latex);
            before = sign;
            at += Character.charCount(sign);
        }
        return out.toString();
    }

    /** Two hyphens are a dash, two quotes another quote, and a quote after a question mark turns it around. */
    private static boolean runsTogether(CharSequence before, String next) {
        char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        char first = next.charAt(0);
        return ("-'`,".indexOf(first) >= 0 && last == first) || (first == '`' && (last == '?' || last == '!'));
    }

    private static String one(int sign) {
        String known = SIGNS.get(sign);
        if (known != null) {
            return known;
        }
        if (sign >= ' ' && sign < 0x7F) {
            return Character.toString(sign);
        }
        String parts = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFD);
        boolean accented =
                parts.length() == 2 && isLetter(parts.charAt(0)) && ACCENTS.containsKey((int) parts.charAt(1));
        return accented
                ? ACCENTS.get((int) parts.charAt(1)) + "{" + parts.charAt(0) + "}"
                : String.format(Locale.ROOT, "\\texttt{U+%04X}", sign);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
