package mnl.lab.story;

import mnl.experiment.Arm;
import mnl.experiment.BaseLossSpec;
import mnl.experiment.DominanceRule;
import mnl.words.Texts;

/** What the Story says of an arm in a few words. */
public final class ArmSlogans {
    private ArmSlogans() {}

    /** What the arm asks of a modality, such as "what not to be". */
    public static String asks(Arm arm) {
        return switch (arm.mode()) {
            case NONE ->
                isAlone(arm)
                        ? Texts.of("story.arm-slogans.each-trained-as-if")
                        : Texts.of("story.arm-slogans.no-guidance");
            case CE_ONLY -> Texts.of("story.arm-slogans.only-pulled-to-the");
            case ALL_CLASS ->
                arm.dominance() == DominanceRule.FIXED_PRIOR
                        ? Texts.of("story.arm-slogans.be-the-same")
                        : Texts.of("story.arm-slogans.be-the-same-where");
            case NON_TARGET -> Texts.of("story.arm-slogans.what-not-to-be");
        };
    }

    /** What a guided modality does under the arm, such as "copy all but the target". */
    public static String does(Arm arm) {
        return switch (arm.mode()) {
            case NONE -> Texts.of("story.arm-slogans.each-for-itself");
            case CE_ONLY -> Texts.of("story.arm-slogans.pulled-to-the-target");
            case ALL_CLASS ->
                arm.dominance() == DominanceRule.FIXED_PRIOR
                        ? Texts.of("story.arm-slogans.copy-everything-always")
                        : Texts.of("story.arm-slogans.copy-everything-where-guided");
            case NON_TARGET -> Texts.of("story.arm-slogans.copy-all-but-the");
        };
    }

    private static boolean isAlone(Arm arm) {
        BaseLossSpec own = arm.baseLoss();
        return own != null && own.fused() == 0;
    }
}
