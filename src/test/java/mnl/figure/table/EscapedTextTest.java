package mnl.figure.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Names of all kinds to LaTeX and Markdown and back, by readers that know nothing of the writers. */
class EscapedTextTest {
    private static final String SIGNS =
            "abZ19  \\\\{}~^<>#$%&_|[]*()-–—−±λαΩΔτς→←↔⇒×≤²°'`\"“”?!,.:;+=@/…éñüÅçßøł語😀Ѣ\u00A0";

    private static final Map<String, String> COMMANDS = new LinkedHashMap<>();

    static {
        String[] pairs = {
            "\\textbackslash{}",
            "\\",
            "\\textasciitilde{}",
            "~",
            "\\textasciicircum{}",
            "^",
            "\\textless{}",
            "<",
            "\\textgreater{}",
            ">",
            "\\textbar{}",
            "|",
            "\\{",
            "{",
            "\\}",
            "}",
            "\\#",
            "#",
            "\\$",
            "$",
            "\\%",
            "%",
            "\\&",
            "&",
            "\\_",
            "_",
            "{[}",
            "[",
            "{]}",
            "]",
            "{*}",
            "*",
            "$-$",
            "−",
            "$\\pm$",
            "±",
            "$\\lambda$",
            "λ",
            "$\\alpha$",
            "α",
            "$\\Omega$",
            "Ω",
            "$\\Delta$",
            "Δ",
            "$\\tau$",
            "τ",
            "$\\varsigma$",
            "ς",
            "$\\rightarrow$",
            "→",
            "$\\leftarrow$",
            "←",
            "$\\leftrightarrow$",
            "↔",
            "$\\Rightarrow$",
            "⇒",
            "$\\times$",
            "×",
            "$\\leq$",
            "≤",
            "$^2$",
            "²",
            "$^\\circ$",
            "°",
            "\\ldots{}",
            "…",
            "---{}",
            "—",
            "--{}",
            "–",
            "``{}",
            "“",
            "''{}",
            "”",
            "\\ss{}",
            "ß",
            "\\o{}",
            "ø",
            "\\l{}",
            "ł",
            "\\ ",
            " ",
            "~",
            "\u00A0",
            "{}",
            ""
        };
        for (int i = 0; i < pairs.length; i += 2) {
            COMMANDS.put(pairs[i], pairs[i + 1]);
        }
    }

    private static final Pattern ACCENT = Pattern.compile("\\\\(['`^~\"=.ruvHcd])\\{([a-zA-Z])}");
    private static final Pattern CODE = Pattern.compile("\\\\texttt\\{U\\+([0-9A-F]+)}");

    private static String readLatex(String latex) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < latex.length()) {
            String rest = latex.substring(at);
            Matcher accent = ACCENT.matcher(rest);
            Matcher code = CODE.matcher(rest);
            String command = COMMANDS.keySet().stream()
                    .filter(rest::startsWith)
                    .findFirst()
                    .orElse(null);
            if (code.lookingAt()) {
                text.appendCodePoint(Integer.parseInt(code.group(1), 16));
                at += code.end();
            } else if (accent.lookingAt()) {
                int mark = "`'^~\"rc".indexOf(accent.group(1));
                char combining = "\u0300\u0301\u0302\u0303\u0308\u030A\u0327".charAt(mark);
                text.append(Normalizer.normalize(accent.group(2) + combining, Normalizer.Form.NFC));
                at += accent.end();
            } else if (command != null) {
                text.append(COMMANDS.get(command));
                at += command.length();
            } else {
                assertFalse("\\{}~^#$%&_[]*".indexOf(rest.charAt(0)) >= 0, "unescaped: " + rest);
                assertTrue(rest.charAt(0) < 127, "not set: " + rest);
                text.append(rest.charAt(0));
                at++;
            }
        }
        return text.toString();
    }

    private static String readMarkdown(String markdown) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            if (c == '\\') {
                i++;
                assertTrue(String.valueOf(markdown.charAt(i)).matches("\\p{Punct}"), markdown);
            } else {
                assertFalse("`*_[]<>#~^$&|{}".indexOf(c) >= 0, "unescaped: " + markdown);
            }
            text.append(markdown.charAt(i));
        }
        return text.toString();
    }

    private static void eachName(java.util.function.Consumer<String> check) {
        int[] signs = SIGNS.codePoints().toArray();
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 3000; round++) {
            StringBuilder name = new StringBuilder();
            random.ints(1 + random.nextInt(12), 0, signs.length).forEach(i -> name.appendCodePoint(signs[i]));
            check.accept(name.toString());
        }
    }

    @Test
    void latexComesBack() {
        eachName(name -> assertEquals(name, readLatex(LatexText.escape(name)), LatexText.escape(name)));
    }

    @Test
    void latexSetsWhatAPlainEngineDoesNotKnow() {
        assertEquals("$\\lambda$ 0.7 $\\rightarrow$ a\\_b", LatexText.escape("λ 0.7 → a_b"));
        assertEquals("\\textbackslash{}x\\{\\}\\textless{}\\textgreater{}", LatexText.escape("\\x{}<>"));
        assertEquals("a-{}-b", LatexText.escape("a--b"), "two hyphens are no dash");
        assertEquals("\\texttt{U+8A9E}", LatexText.escape("語"));
    }

    @Test
    void markdownComesBack() {
        eachName(name -> assertEquals(name, readMarkdown(MarkdownText.escape(name)), MarkdownText.escape(name)));
    }
}
