package mnl.figure.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mnl.figure.text.Markup;

/**
 * A sentence with formulas in it, written as one source: "UCoM_m = f^m_y − f^m_j. Above 0 …". Whatever has scripts, a fraction
 * or a root is set, together with what touches it; the rest are words. A file or a name such as {@code test_split} stays as it is.
 *
 * @param pieces in order; together they are the whole sentence
 */
public record Sentence(List<Piece> pieces) {
    /** Between the parts of what touches each other, outside braces, there is a blank. */
    private static final Pattern CHUNK = Pattern.compile("(?:\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}|\\S)+");

    private static final String NAMES =
            "UCoM|argmax|max|min|logsumexp|accuracy|confidence|Holo|DU|CB|CE|MS|Var|dG|dO|cost|std";

    /** A single letter or a known name with a script; nothing longer, which would be somebody's file. */
    private static final Pattern SET = Pattern.compile("\\\\(?:frac|sqrt)\\{|(?<![\\p{L}\\p{N}_./\\\\-])(?:\\p{L}|(?:"
            + NAMES + "))['′]?[\\^_](?:\\{|[\\p{L}\\p{N}]{1,3}(?![\\p{L}\\p{N}]))");

    public Sentence {
        pieces = List.copyOf(pieces);
    }

    /** A part of a sentence. */
    public sealed interface Piece {}

    /** Words as they are. */
    public record Words(String text) implements Piece {}

    /** A formula among the words. */
    public record Set(Formula formula) implements Piece {}

    /** Reads a sentence; what cannot be read as a formula is words. */
    public static Sentence of(String source) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        Matcher chunk = CHUNK.matcher(source);
        int from = 0;
        while (chunk.find()) {
            words.append(source, from, chunk.start());
            from = chunk.end();
            if (SET.matcher(chunk.group()).find()) {
                read(chunk.group(), words, pieces);
            } else {
                words.append(chunk.group());
            }
        }
        words.append(source, from, source.length());
        flush(words, pieces);
        return new Sentence(pieces);
    }

    private static void read(String chunk, StringBuilder words, List<Piece> pieces) {
        try {
            Formula formula = Formula.parse(chunk);
            flush(words, pieces);
            pieces.add(new Set(formula));
        } catch (IllegalArgumentException e) {
            words.append(chunk);
        }
    }

    private static void flush(StringBuilder words, List<Piece> pieces) {
        if (words.length() > 0) {
            pieces.add(new Words(words.toString()));
            words.setLength(0);
        }
    }

    /** Whether something in it is set. */
    public boolean hasFormula() {
        return pieces.stream().anyMatch(Set.class::isInstance);
    }

    /** As HTML. */
    public String html() {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            out.append(
                    piece instanceof Set set ? FormulaHtml.of(set.formula()) : Markup.escape(((Words) piece).text()));
        }
        return out.toString();
    }

    /** As it is read out. */
    public String spoken() {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            out.append(piece instanceof Set set ? FormulaText.of(set.formula()) : ((Words) piece).text());
        }
        return out.toString();
    }
}
