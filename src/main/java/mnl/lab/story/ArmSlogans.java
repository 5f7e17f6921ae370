package mnl.lab.story;

import mnl.experiment.Arm;
import mnl.experiment.BaseLossSpec;
import mnl.experiment.DominanceRule;

/** What the Story says of an arm in a few words. */
public final class ArmSlogans {
    private ArmSlogans() {}

    /** What the arm asks of a modality, such as "what not to be". */
    public static String asks(Arm arm) {
        return switch (arm.mode()) {
            case NONE -> isAlone(arm) ? "each trained as if alone" : "no guidance";
            case CE_ONLY -> "only pulled to the target";
            case ALL_CLASS ->
                arm.dominance() == DominanceRule.FIXED_PRIOR ? "be the same" : "be the same, where guided";
            case NON_TARGET -> "what not to be";
        };
    }

    /** What a guided modality does under the arm, such as "copy all but the target". */
    public static String does(Arm arm) {
        return switch (arm.mode()) {
            case NONE -> "each for itself";
            case CE_ONLY -> "pulled to the target, nothing copied";
            case ALL_CLASS ->
                arm.dominance() == DominanceRule.FIXED_PRIOR
                        ? "copy everything, always"
                        : "copy everything, where guided";
            case NON_TARGET -> "copy all but the target";
        };
    }

    private static boolean isAlone(Arm arm) {
        BaseLossSpec own = arm.baseLoss();
        return own != null && own.fused() == 0;
    }
}
