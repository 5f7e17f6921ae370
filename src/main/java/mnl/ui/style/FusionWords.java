package mnl.ui.style;

import mnl.experiment.FusionRule;
import mnl.words.Texts;

/** Fusion rules in words. */
public final class FusionWords {
    private FusionWords() {}

    /** The formula in one sentence. */
    public static String sentence(FusionRule rule) {
        return switch (rule) {
            case MEAN -> Texts.of("style.fusion-words.f-mean");
            case WEIGHTED -> Texts.of("style.fusion-words.f-a-m-f");
            case PRODUCT_OF_EXPERTS -> Texts.of("style.fusion-words.f-log-p-m");
            case MAX_PROBABILITY -> Texts.of("style.fusion-words.f-w-m-f");
            case ENTROPY -> Texts.of("style.fusion-words.f-w-m-f-m");
            case QMF_ENERGY -> Texts.of("style.fusion-words.f-c-m-f");
            case PDF -> Texts.of("style.fusion-words.f-w-m-f-m-w");
            case TMC_EVIDENTIAL -> Texts.of("style.fusion-words.the-logits-are-evidence");
            case LEARNED_GATE -> Texts.of("style.fusion-words.f-w-m-f-m-w-softmax");
        };
    }
}
