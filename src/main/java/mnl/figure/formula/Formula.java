package mnl.figure.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A formula in parts, as it is set. */
public sealed interface Formula {
    /**
     * Characters side by side.
     *
     * @param text such as {@code f}, {@code softmax}, {@code ≥}
     * @param variable whether it is set in italics, as single letters are
     */
    record Symbol(String text, boolean variable) implements Formula {}

    /** Parts side by side. */
    record Row(List<Formula> parts) implements Formula {
        public Row {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Something with a superscript, a subscript, or both above each other.
     *
     * @param above the superscript; null where there is none
     * @param below the subscript; null where there is none
     */
    record Scripts(
            Formula base, @Nullable Formula above, @Nullable Formula below) implements Formula {}

    /** One part over another. */
    record Fraction(Formula above, Formula below) implements Formula {}

    /** A square root. */
    record Root(Formula of) implements Formula {}

    /**
     * Reads a source: single letters are variables, longer words names; {@code x^a_b} has scripts, {@code x_{k≠y}} longer
     * ones; <code>\frac{a}{b}</code> and <code>\sqrt{a}</code> are set as such; everything else stands for itself.
     *
     * @throws IllegalArgumentException in one sentence with the place, where the source cannot be read
     */
    static Formula parse(String source) {
        return new FormulaParser(source).parse();
    }
}
