package mnl.ui.setup.arms;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import mnl.experiment.Arm;
import mnl.experiment.GuidanceCoefficients;
import mnl.experiment.GuidanceForm;
import mnl.experiment.GuidanceSpec;
import mnl.ui.form.Decimals;

/** The guidance loss of an arm with the numbers that its settings come to. */
final class ArmFormula {
    private ArmFormula() {}

    /**
     * The formula.
     *
     * @param arm which arm
     * @param guidance form and lambda
     * @param classes number of classes C; empty while it is not known
     */
    static String of(Arm arm, GuidanceSpec guidance, OptionalInt classes) {
        GuidanceCoefficients c = arm.coefficients(guidance.form(), guidance.lambda(), classes.orElse(1));
        List<String> terms = new ArrayList<>();
        if (c.alpha() != 0) {
            terms.add("log p^w_y");
        }
        if (c.lambdaTarget() == c.lambdaNonTarget()) {
            term(terms, c.lambdaTarget(), "Σ_k p^s_k log p^w_k");
        } else {
            term(terms, c.lambdaTarget(), "p^s_y log p^w_y");
            term(terms, c.lambdaNonTarget(), "Σ_{k≠y} p^s_k log p^w_k");
        }
        if (terms.isEmpty()) {
            return "g_w = 0";
        }
        boolean divided = guidance.form() == GuidanceForm.RELEASED;
        String sum = String.join(" + ", terms);
        return "g_w = −"
                + (divided || terms.size() > 1 ? "(" + sum + ")" : sum)
                + (divided ? " / " + (classes.isPresent() ? Decimals.print(c.divisor()) : "C") : "");
    }

    private static void term(List<String> terms, double coefficient, String what) {
        if (coefficient != 0) {
            terms.add((coefficient == 1 ? "" : Decimals.print(coefficient) + " ") + what);
        }
    }
}
