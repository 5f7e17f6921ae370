package mnl.ui.setup.arms;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.BaseLossSpec;
import mnl.experiment.DominanceRule;
import mnl.experiment.fields.FusionFields;
import mnl.ui.form.Decimals;
import mnl.ui.style.FusionWords;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Guidance arms in words. */
final class ArmWords {
    private ArmWords() {}

    /** A few words beside the arm's name. */
    static String shortly(Arm arm) {
        String who =
                switch (arm.dominance()) {
                    case CONFIDENCE_AND_UCOM -> "";
                    case CONFIDENCE_ONLY -> Texts.of("setup.arm-words.confidence-only");
                    case FIXED_PRIOR -> Texts.of("setup.arm-words.fixed-guide");
                };
        String fusion =
                arm.fusion() == null ? "" : FusionFields.words(arm.fusion().rule());
        String attack = arm.adversarial() == null
                ? ""
                : Texts.of(
                        "setup.arm-words.trained-against-attacks-of",
                        Decimals.print(arm.adversarial().radius()));
        return Stream.of(arm.mode().label(), arm.mode().isGuided() ? who : "", fusion, loss(arm.baseLoss()), attack)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /**
     * The condition under which s guides w, with its source.
     *
     * @param fixedGuide the modality that guides where it is always the same
     */
    static String condition(DominanceRule rule, String fixedGuide) {
        return switch (rule) {
            case CONFIDENCE_AND_UCOM -> Texts.of("setup.arm-words.s-guides-w-where");
            case CONFIDENCE_ONLY -> Texts.of("setup.arm-words.s-guides-w-where-p");
            case FIXED_PRIOR -> Texts.of("setup.arm-words.guides-all-others-on", fixedGuide);
        };
    }

    /** One sentence for each thing that makes the arm, with the formula of what is taught. */
    static String sentence(Arm arm) {
        return Texts.together(guidance(arm), fusion(arm), lossSentence(arm.baseLoss()), attack(arm.adversarial()));
    }

    private static String loss(@Nullable BaseLossSpec loss) {
        if (loss == null) {
            return "";
        }
        return loss.fused() == 0
                ? Texts.of("setup.arm-words.each-modality-by-itself")
                : Texts.of(
                        "setup.arm-words.losses-weighted",
                        Decimals.print(loss.fused()),
                        Decimals.print(loss.unimodal()));
    }

    private static String lossSentence(@Nullable BaseLossSpec loss) {
        if (loss == null) {
            return "";
        }
        return loss.fused() == 0
                ? Texts.of("setup.arm-words.each-modality-learns-from")
                : (loss.own().isEmpty()
                        ? Texts.of(
                                "setup.arm-words.the-fused-loss-counts",
                                Decimals.print(loss.fused()),
                                Decimals.print(loss.unimodal()))
                        : Texts.of(
                                "setup.arm-words.the-fused-loss-counts-each",
                                Decimals.print(loss.fused()),
                                Decimals.print(loss.unimodal())));
    }

    private static String guidance(Arm arm) {
        String who =
                switch (arm.dominance()) {
                    case CONFIDENCE_AND_UCOM -> Texts.of("setup.arm-words.per-sample-the-modality");
                    case CONFIDENCE_ONLY -> Texts.of("setup.arm-words.per-sample-the-modality-with");
                    case FIXED_PRIOR -> Texts.of("setup.arm-words.the-fixed-guide-teaches");
                };
        return Texts.together(arm.mode().sentence(), arm.mode().isGuided() ? who : "");
    }

    private static String fusion(Arm arm) {
        return arm.fusion() == null
                ? ""
                : Texts.of(
                        "setup.arm-words.it-fuses-by-itself",
                        FusionWords.sentence(arm.fusion().rule()));
    }

    private static String attack(@Nullable AdversarialSpec attack) {
        if (attack == null) {
            return "";
        }
        String part = attack.share() == 1
                ? Texts.of("setup.arm-words.every-sample")
                : Texts.of("setup.arm-words.of-each-batch", Decimals.print(100 * attack.share()));
        return Texts.of("setup.arm-words.it-trains-against-attacks", part, Decimals.print(attack.radius()));
    }
}
