package mnl.ui.setup.arms;

import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.BaseLossSpec;
import mnl.experiment.DominanceRule;
import mnl.experiment.fields.FusionFields;
import mnl.ui.form.Decimals;
import mnl.ui.style.FusionWords;
import org.jspecify.annotations.Nullable;

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
                : ", " + FusionFields.words(arm.fusion().rule());
        String attack = arm.adversarial() == null
                ? ""
                : ", trained against attacks of radius "
                        + Decimals.print(arm.adversarial().radius());
        return arm.mode().label() + (arm.mode().isGuided() ? who : "") + fusion + loss(arm.baseLoss()) + attack;
    }

    /**
     * The condition under which s guides w, with its source.
     *
     * @param fixedGuide the modality that guides where it is always the same
     */
    static String condition(DominanceRule rule, String fixedGuide) {
        return switch (rule) {
            case CONFIDENCE_AND_UCOM ->
                "s guides w where UCoM_s > UCoM_w and p^s_y > p^w_y, with UCoM = f_y − f_j and j the fused runner-up, argmax_{k≠y} F_k: the paper's rule.";
            case CONFIDENCE_ONLY -> "s guides w where p^s_y > p^w_y, whatever the margins are: the paper's ablation.";
            case FIXED_PRIOR ->
                fixedGuide + " guides all others on every sample, right or wrong: classic one-way learning. “Fixed "
                        + "guide” below the arms says which.";
        };
    }

    /** One sentence for each thing that makes the arm, with the formula of what is taught. */
    static String sentence(Arm arm) {
        return guidance(arm) + fusion(arm) + lossSentence(arm.baseLoss()) + attack(arm.adversarial());
    }

    private static String loss(@Nullable BaseLossSpec loss) {
        if (loss == null) {
            return "";
        }
        return loss.fused() == 0
                ? ", each modality by itself"
                : ", losses weighted " + Decimals.print(loss.fused()) + " : " + Decimals.print(loss.unimodal());
    }

    private static String lossSentence(@Nullable BaseLossSpec loss) {
        if (loss == null) {
            return "";
        }
        return loss.fused() == 0
                ? " Each modality learns from its own loss alone; they are fused at test."
                : " The fused loss counts " + Decimals.print(loss.fused()) + ", each modality's own "
                        + Decimals.print(loss.unimodal())
                        + (loss.own().isEmpty() ? "." : " unless it has its own weight.");
    }

    private static String guidance(Arm arm) {
        String who =
                switch (arm.dominance()) {
                    case CONFIDENCE_AND_UCOM ->
                        " Per sample, the modality with the larger margin and target probability teaches.";
                    case CONFIDENCE_ONLY -> " Per sample, the modality with the larger target probability teaches.";
                    case FIXED_PRIOR -> " The fixed guide teaches on every sample.";
                };
        return arm.mode().sentence() + (arm.mode().isGuided() ? who : "");
    }

    private static String fusion(Arm arm) {
        return arm.fusion() == null
                ? ""
                : " It fuses by itself: " + FusionWords.sentence(arm.fusion().rule());
    }

    private static String attack(@Nullable AdversarialSpec attack) {
        if (attack == null) {
            return "";
        }
        String part = attack.share() == 1 ? "every sample" : Decimals.print(100 * attack.share()) + " % of each batch";
        return " It trains against attacks: " + part + " is moved by up to " + Decimals.print(attack.radius())
                + " to where the model is worst.";
    }
}
