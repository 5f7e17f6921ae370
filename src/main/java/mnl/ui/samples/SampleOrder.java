package mnl.ui.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mnl.analysis.cases.SampleAnswers;
import mnl.words.Texts;

/**
 * In which order samples are looked at.
 *
 * @param by what counts
 * @param modality whose margin counts; its index, or {@link SampleAnswers#FUSED}
 * @param label what a user calls it
 */
record SampleOrder(By by, int modality, String label) {

    /** What the order is by. */
    enum By {
        /** As they are in the split, or as they were picked. */
        PLACE,
        /** |P_y under one arm - P_y under the other|, largest first. */
        CHANGE,
        /** UCoM or the fused margin, lowest first. */
        MARGIN
    }

    static final SampleOrder AS_GIVEN =
            new SampleOrder(By.PLACE, SampleAnswers.FUSED, Texts.of("samples.sample-order.as-in-the-split"));

    /** The orders that a run with these modalities has. */
    static List<SampleOrder> of(List<String> modalities) {
        List<SampleOrder> orders = new ArrayList<>(List.of(
                AS_GIVEN,
                new SampleOrder(By.CHANGE, SampleAnswers.FUSED, Texts.of("samples.sample-order.largest-change-p-y")),
                new SampleOrder(
                        By.MARGIN, SampleAnswers.FUSED, Texts.of("samples.sample-order.smallest-fused-margin"))));
        for (int m = 0; m < modalities.size(); m++) {
            orders.add(new SampleOrder(
                    By.MARGIN, m, Texts.of("samples.sample-order.smallest-ucom-of", modalities.get(m))));
        }
        return orders;
    }

    /** Sorts; equal ones stay as they are. */
    List<Integer> sorted(List<Integer> samples, SampleAnswers answers, int arm, int other) {
        List<Integer> sorted = new ArrayList<>(samples);
        switch (by) {
            case PLACE -> {}
            case CHANGE -> sorted.sort(Comparator.comparingDouble(i -> -change(answers, arm, other, i)));
            case MARGIN -> sorted.sort(Comparator.comparingDouble(i -> answers.margin(arm, modality, i)));
        }
        return sorted;
    }

    /** |P_y under one arm - P_y under the other|. */
    static double change(SampleAnswers answers, int arm, int other, int sample) {
        return Math.abs(answers.targetProbability(arm, SampleAnswers.FUSED, sample)
                - answers.targetProbability(other, SampleAnswers.FUSED, sample));
    }
}
