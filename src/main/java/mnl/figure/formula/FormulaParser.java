package mnl.figure.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Reads the source of one formula from left to right. */
final class FormulaParser {
    private static final String FRACTION = "\\frac";
    private static final String ROOT = "\\sqrt";

    private final String source;
    private int at;

    FormulaParser(String source) {
        this.source = source;
    }

    Formula parse() {
        Formula whole = row();
        if (at < source.length()) {
            throw problem("a } without its {");
        }
        return whole;
    }

    private Formula row() {
        List<Formula> parts = new ArrayList<>();
        while (at < source.length() && source.charAt(at) != '}') {
            parts.add(scripted(part()));
        }
        return parts.size() == 1 ? parts.get(0) : new Formula.Row(parts);
    }

    private Formula scripted(Formula base) {
        Formula above = null;
        Formula below = null;
        while (at < source.length() && isScript(source.charAt(at))) {
            char kind = source.charAt(at++);
            if ((kind == '^' ? above : below) != null) {
                throw problem("a second " + kind);
            }
            Formula script = script(kind);
            above = kind == '^' ? script : above;
            below = kind == '_' ? script : below;
        }
        return above == null && below == null ? base : new Formula.Scripts(base, above, below);
    }

    private static boolean isScript(char c) {
        return c == '^' || c == '_';
    }

    private Formula script(char kind) {
        if (at == source.length() || source.charAt(at) == ' ' || isScript(source.charAt(at))) {
            throw problem("nothing after " + kind);
        }
        return part();
    }

    private Formula part() {
        char c = source.charAt(at);
        if (c == '{') {
            return group();
        }
        if (isScript(c)) {
            throw problem("nothing before " + c);
        }
        if (c == '\\') {
            return command();
        }
        int from = at;
        if (Character.isLetter(c)) {
            advance(Character::isLetter);
            String word = source.substring(from, at);
            return new Formula.Symbol(word, word.length() == 1 && Character.isLetter(c) && c != 'Σ' && c != 'Π');
        }
        if (Character.isDigit(c)) {
            advance(d -> Character.isDigit(d) || d == '.');
        } else {
            at++;
        }
        return new Formula.Symbol(source.substring(from, at), false);
    }

    private void advance(IntPredicate belongs) {
        while (at < source.length() && belongs.test(source.charAt(at))) {
            at++;
        }
    }

    private Formula command() {
        if (source.startsWith(FRACTION, at)) {
            at += FRACTION.length();
            return new Formula.Fraction(group(), group());
        }
        if (source.startsWith(ROOT, at)) {
            at += ROOT.length();
            return new Formula.Root(group());
        }
        throw problem("\\ without frac or sqrt");
    }

    private Formula group() {
        if (at == source.length() || source.charAt(at) != '{') {
            throw problem("no { where one belongs");
        }
        at++;
        Formula inside = row();
        if (at == source.length()) {
            throw problem("a { without its }");
        }
        at++;
        return inside;
    }

    private IllegalArgumentException problem(String what) {
        return new IllegalArgumentException(
                "The formula \"" + source + "\" has " + what + " at character " + (at + 1) + ".");
    }
}
