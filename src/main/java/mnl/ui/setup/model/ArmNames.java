package mnl.ui.setup.model;

import java.util.Collection;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;

/** Names that say what an arm is, such as {@code mnl/QMF_ENERGY}, {@code mnl (confidence only)} and {@code mnl+adv}. */
final class ArmNames {
    private ArmNames() {}

    /** The name that an arm's settings suggest. */
    static String of(Arm arm) {
        return losses(arm)
                + (arm.fusion() == null ? "" : "/" + arm.fusion().rule())
                + (arm.adversarial() == null ? "" : Arm.ADVERSARIAL);
    }

    private static String losses(Arm arm) {
        String base = base(arm);
        if (arm.baseLoss() == null) {
            return base;
        }
        return Arm.REFERENCES.stream()
                .filter(known -> base.equals(Arm.NONE.name()) && arm.baseLoss().equals(known.baseLoss()))
                .map(Arm::name)
                .findFirst()
                .orElse(base + " (own losses)");
    }

    private static String base(Arm arm) {
        boolean fixed = arm.dominance() == DominanceRule.FIXED_PRIOR;
        if (arm.mode() == Arm.FORCED.mode() && fixed && !arm.targetPull()) {
            return Arm.FORCED.name();
        }
        if (!arm.mode().isGuided()) {
            return arm.mode().armName();
        }
        String guide =
                switch (arm.dominance()) {
                    case CONFIDENCE_AND_UCOM -> "";
                    case CONFIDENCE_ONLY -> " (confidence only)";
                    case FIXED_PRIOR -> " (fixed guide)";
                };
        return arm.mode().armName() + guide + (arm.mode().teaches() && !arm.targetPull() ? " (no target pull)" : "");
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
