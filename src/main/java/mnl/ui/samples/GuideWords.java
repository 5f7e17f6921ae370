package mnl.ui.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mnl.analysis.guidance.GuidePair;
import mnl.analysis.guidance.WhoGuides;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.PairRule;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/**
 * Who guides whom on one sample under one arm, in words.
 *
 * @param arm the arm
 * @param pairRule who guides among more than two
 * @param modalities their names
 * @param ucom UCoM_m [M]
 * @param probability p^m_y [M], in single precision
 * @param pairs who guides whom by the arm's rule, whether or not the arm teaches anything
 */
record GuideWords(
        Arm arm, PairRule pairRule, List<String> modalities, float[] ucom, float[] probability, List<GuidePair> pairs) {

    static GuideWords of(Arm arm, GuidanceSpec guidance, List<String> modalities, float[] ucom, float[] probability) {
        int fixed = modalities.indexOf(guidance.fixedGuide());
        List<GuidePair> pairs = new WhoGuides(arm.dominance(), guidance.pairRule(), fixed).of(ucom, probability);
        return new GuideWords(arm, guidance.pairRule(), modalities, ucom, probability, pairs);
    }

    /** For a row of a table. */
    String brief() {
        if (!arm.mode().isGuided()) {
            return "–";
        }
        return pairs.isEmpty() ? Texts.of("samples.guide-words.nobody") : arrows();
    }

    private String arrows() {
        return pairs.stream()
                .map(pair -> modalities.get(pair.guide()) + " → " + modalities.get(pair.guided()))
                .collect(Collectors.joining(", "));
    }

    /** The outcome with the comparisons that it follows from. */
    String full() {
        String outcome;
        if (pairs.isEmpty()) {
            outcome = nobody();
        } else {
            outcome = pairs.stream()
                    .map(pair -> Texts.of(
                            "samples.guide-words.guides", modalities.get(pair.guide()), modalities.get(pair.guided())))
                    .collect(Collectors.joining(", "));
        }
        String who = arm.dominance() == DominanceRule.FIXED_PRIOR
                ? Texts.of("samples.guide-words.fixed-on-every-sample", outcome)
                : outcome;
        String sentence = arm.mode().isGuided() ? who : Texts.of("samples.guide-words.no-guidance-in-this", who);
        return sentence + ". " + String.join("; ", comparisons()) + ".";
    }

    private String nobody() {
        if (arm.dominance() != DominanceRule.CONFIDENCE_AND_UCOM) {
            return Texts.of("samples.guide-words.nobody-guides");
        }
        return modalities.size() == 2
                ? Texts.of("samples.guide-words.nobody-guides-the-two")
                : pairRule == PairRule.STRONGEST_GUIDES_ALL
                        ? Texts.of("samples.guide-words.nobody-guides-no-modality")
                        : Texts.of("samples.guide-words.nobody-guides-the-two-tests");
    }

    /** UCoM and p_y of every pair, the larger one first as the test sees it. */
    List<String> comparisons() {
        List<String> lines = new ArrayList<>();
        for (int a = 0; a < modalities.size(); a++) {
            for (int b = a + 1; b < modalities.size(); b++) {
                lines.add(Texts.of(
                        "samples.guide-words.ucom-p-y", compare(a, b, ucom, true), compare(a, b, probability, false)));
            }
        }
        return lines;
    }

    private String compare(int a, int b, float[] values, boolean signed) {
        String sign = values[a] > values[b] ? " > " : values[a] == values[b] ? " = " : " < ";
        return modalities.get(a) + " " + number(values[a], signed) + sign + modalities.get(b) + " "
                + number(values[b], signed);
    }

    private static String number(float value, boolean signed) {
        return signed ? Numbers.signed(value, 2) : Numbers.decimals(value, 3);
    }
}
