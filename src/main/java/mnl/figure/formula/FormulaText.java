package mnl.figure.formula;

import java.util.stream.Collectors;
import mnl.words.Texts;

/** Formulas as they are read out: f^m_y is "f super m sub y". */
public final class FormulaText {
    private FormulaText() {}

    /** One formula. */
    public static String of(Formula formula) {
        if (formula instanceof Formula.Symbol symbol) {
            return symbol.text();
        }
        if (formula instanceof Formula.Row row) {
            return row.parts().stream().map(FormulaText::of).collect(Collectors.joining());
        }
        if (formula instanceof Formula.Scripts scripts) {
            String raised = scripts.above() == null
                    ? of(scripts.base())
                    : Texts.of("figure.formula-text.super", of(scripts.base()), of(scripts.above()));
            return scripts.below() == null ? raised : Texts.of("figure.formula-text.sub", raised, of(scripts.below()));
        }
        if (formula instanceof Formula.Fraction fraction) {
            return Texts.of("figure.formula-text.over", of(fraction.above()), of(fraction.below()));
        }
        return Texts.of("figure.formula-text.the-root-of", of(((Formula.Root) formula).of()));
    }
}
