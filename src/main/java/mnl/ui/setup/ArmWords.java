package mnl.ui.setup;

import mnl.experiment.Arm;

/** Guidance arms in words. */
final class ArmWords {
    private ArmWords() {}

    /** A few words beside the arm's name. */
    static String shortly(Arm arm) {
        String who =
                switch (arm.dominance()) {
                    case CONFIDENCE_AND_UCOM -> "";
                    case CONFIDENCE_ONLY -> ", confidence only";
                    case FIXED_PRIOR -> ", fixed guide";
                };
        String fusion = arm.fusion() == null
                ? ""
                : ", " + FusionWords.shortly(arm.fusion().rule());
        String attack = arm.adversarial() == null
                ? ""
                : ", trained against attacks of radius " + arm.adversarial().radius();
        return guidance(arm, who) + fusion + attack;
    }

    private static String guidance(Arm arm, String who) {
        return switch (arm.mode()) {
            case NONE -> "plain late fusion";
            case CE_ONLY -> "extra target pull" + who;
            case ALL_CLASS -> "“be the same”" + who;
            case NON_TARGET -> "“what not to be”" + who;
        };
    }

    /** One sentence with the formula. */
    static String sentence(Arm arm) {
        String who =
                switch (arm.dominance()) {
                    case CONFIDENCE_AND_UCOM ->
                        " Per sample, the modality with the larger margin and target probability teaches.";
                    case CONFIDENCE_ONLY -> " Per sample, the modality with the larger target probability teaches.";
                    case FIXED_PRIOR -> " The fixed guide teaches on every sample.";
                };
        return switch (arm.mode()) {
            case NONE -> "plain late fusion without guidance, the usual baseline.";
            case CE_ONLY ->
                "the control: a guided modality only gets an extra pull to the target, −log p^w_y, and learns "
                        + "nothing that the guide knows." + who;
            case ALL_CLASS ->
                "the guided modality copies all of the guide's probabilities, −λ Σ_k p^s_k log p^w_k." + who;
            case NON_TARGET ->
                "Multimodal Negative Learning: the guided modality copies only the non-target probabilities, "
                        + "−λ Σ_{k≠y} p^s_k log p^w_k, and learns what not to be." + who;
        };
    }
}
