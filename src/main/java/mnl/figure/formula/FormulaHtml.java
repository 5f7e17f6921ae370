package mnl.figure.formula;

import java.util.stream.Collectors;
import mnl.figure.text.Markup;

/** Formulas as HTML that needs no script and no style sheet: italics, superscripts and subscripts, fractions with a slash. */
public final class FormulaHtml {
    private FormulaHtml() {}

    /** One formula. */
    public static String of(Formula formula) {
        if (formula instanceof Formula.Symbol symbol) {
            String text = Markup.escape(symbol.text());
            return symbol.variable() ? "<i>" + text + "</i>" : text;
        }
        if (formula instanceof Formula.Row row) {
            return row.parts().stream().map(FormulaHtml::of).collect(Collectors.joining());
        }
        if (formula instanceof Formula.Scripts scripts) {
            return of(scripts.base())
                    + (scripts.above() == null ? "" : "<sup>" + of(scripts.above()) + "</sup>")
                    + (scripts.below() == null ? "" : "<sub>" + of(scripts.below()) + "</sub>");
        }
        if (formula instanceof Formula.Fraction fraction) {
            return held(fraction.above()) + " / " + held(fraction.below());
        }
        return "√<span style=\"text-decoration:overline\">" + of(((Formula.Root) formula).of()) + "</span>";
    }

    private static String held(Formula formula) {
        return formula instanceof Formula.Row ? "(" + of(formula) + ")" : of(formula);
    }
}
