package mnl.ui.samples;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.cases.SampleAnswers;
import org.jspecify.annotations.Nullable;

/**
 * Which samples are looked at, and in which order.
 *
 * @param target class; -1 for every one
 * @param cell case of the arm; null for every one
 * @param prediction what must be true of the fused prediction
 * @param order in which order
 * @param arm index of the arm that is looked at
 * @param other index of the arm that it is compared with
 * @param search part of a sample's name; empty for every one
 */
record SampleFilter(
        int target,
        @Nullable CorrectnessCase cell,
        Prediction prediction,
        SampleOrder order,
        int arm,
        int other,
        String search) {

    /**
     * The samples that pass, in order.
     *
     * @param from where to look, in the order in which they are given
     * @param names what each sample of the split is called
     */
    List<Integer> apply(List<Integer> from, SampleAnswers answers, List<String> names) {
        String part = search.strip().toLowerCase(Locale.ROOT);
        Stream<Integer> passing = from.stream()
                .filter(i -> i >= 0 && i < answers.samples())
                .filter(i -> target < 0 || answers.target(i) == target)
                .filter(i -> cell == null || answers.caseOf(arm, i) == cell)
                .filter(i -> prediction.holds(answers, arm, other, i))
                .filter(i ->
                        part.isEmpty() || names.get(i).toLowerCase(Locale.ROOT).contains(part));
        return order.sorted(passing.toList(), answers, arm, other);
    }
}
