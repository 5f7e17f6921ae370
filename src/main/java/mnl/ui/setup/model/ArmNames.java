package mnl.ui.setup.model;

import java.util.Collection;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.GuidanceMode;

/** Names that say what an arm is, such as {@code mnl/QMF_ENERGY}, {@code mnl (confidence only)} and {@code mnl+adv}. */
final class ArmNames {
    private ArmNames() {}

    /** The name that an arm's settings suggest. */
    static String of(Arm arm) {
        return base(arm)
                + (arm.fusion() == null ? "" : "/" + arm.fusion().rule())
                + (arm.adversarial() == null ? "" : Arm.ADVERSARIAL);
    }

    private static String base(Arm arm) {
        boolean teaches = arm.mode() == GuidanceMode.ALL_CLASS || arm.mode() == GuidanceMode.NON_TARGET;
        boolean fixed = arm.dominance() == DominanceRule.FIXED_PRIOR;
        if (arm.mode() == Arm.FORCED.mode() && fixed && !arm.targetPull()) {
            return Arm.FORCED.name();
        }
        String name =
                switch (arm.mode()) {
                    case NONE -> Arm.NONE.name();
                    case CE_ONLY -> Arm.CE_ONLY.name();
                    case ALL_CLASS -> Arm.ALL_CLASS.name();
                    case NON_TARGET -> Arm.MNL.name();
                };
        if (arm.mode() == GuidanceMode.NONE) {
            return name;
        }
        String guide =
                switch (arm.dominance()) {
                    case CONFIDENCE_AND_UCOM -> "";
                    case CONFIDENCE_ONLY -> " (confidence only)";
                    case FIXED_PRIOR -> " (fixed guide)";
                };
        return name + guide + (teaches && !arm.targetPull() ? " (no target pull)" : "");
    }

    /** Whether an arm is called what its settings suggest, or that with a number behind it. */
    static boolean isSuggested(Arm arm) {
        String suggested = of(arm);
        return arm.name().equals(suggested)
                || (arm.name().startsWith(suggested + " ")
                        && arm.name().substring(suggested.length() + 1).matches("\\d{1,3}"));
    }

    /** A name that none of the others has: the wish, or the wish with a number behind it. */
    static String unique(String wish, Collection<String> others) {
        String name = wish;
        for (int n = 2; others.contains(name); n++) {
            name = wish + " " + n;
        }
        return name;
    }
}
