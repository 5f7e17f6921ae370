package mnl.ui.cases;

import mnl.analysis.cases.FusedOutcomes;
import mnl.analysis.cases.StrongWeak;

/**
 * What the view shows of the predictions.
 *
 * @param pair the strong and the weak modality
 * @param from index of the arm that flows begin in
 * @param to index of the arm that flows end in
 * @param seed index of the seed; {@link #ALL} = all of them
 * @param basis under which of the two arms a sample's case counts in the table of outcomes
 */
record CaseQuestion(StrongWeak pair, int from, int to, int seed, FusedOutcomes.Basis basis) {
    static final int ALL = -1;
}
