package mnl.ui.cases;

import java.util.stream.IntStream;
import mnl.analysis.cases.CaseSummary;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.cases.CorrectnessCases;
import mnl.analysis.cases.FusedOutcome;
import mnl.analysis.cases.FusedOutcomes;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.Folds;
import mnl.analysis.statistics.Summary;

/**
 * What the view shows.
 *
 * @param data of which predictions
 * @param question what was asked
 * @param table count, share and share of fused right [arm][case]
 * @param flow samples from case to case [4][4], the mean over the seeds that are asked for
 * @param outcomes samples by case and outcome [4][4]
 * @param gain samples that only the second arm has right, less those that only the first has [4]
 * @param cases to look samples up in
 */
record CaseAnswer(
        CaseData data,
        CaseQuestion question,
        CaseSummary[][] table,
        double[][] flow,
        Summary[][] outcomes,
        Summary[] gain,
        CorrectnessCases cases) {

    /** Works it out. Takes a while: not for the FX thread. */
    static CaseAnswer of(CaseData data, CaseQuestion question) {
        CorrectnessCases all = data.cases(question.pair());
        CorrectnessCases asked = question.seed() == CaseQuestion.ALL ? all : ofSeed(data, question);
        Folds folds = asked == all ? data.layout().folds() : null;
        CorrectnessCase[] cells = CorrectnessCase.values();
        CaseSummary[][] table = new CaseSummary[asked.arms()][cells.length];
        for (int arm = 0; arm < table.length; arm++) {
            for (CorrectnessCase cell : cells) {
                table[arm][cell.place()] = asked.summary(folds, arm, cell);
            }
        }
        FusedOutcomes found = new FusedOutcomes(asked, question.from(), question.to(), question.basis());
        Summary[][] outcomes = new Summary[cells.length][FusedOutcome.values().length];
        Summary[] gain = new Summary[cells.length];
        for (CorrectnessCase cell : cells) {
            for (FusedOutcome outcome : FusedOutcome.values()) {
                outcomes[cell.place()][outcome.place()] = Summary.ofCounts(folds, found.counts(cell, outcome));
            }
            gain[cell.place()] = found.gain(folds, cell);
        }
        double[][] flow = asked.meanFlow(question.from(), question.to());
        return new CaseAnswer(data, question, table, flow, outcomes, gain, all);
    }

    /** The cases of one seed alone. */
    private static CorrectnessCases ofSeed(CaseData data, CaseQuestion question) {
        RunLayout layout = data.layout();
        int seed = question.seed();
        int[] replicas = IntStream.range(0, layout.arms().size())
                .map(arm -> layout.replica(arm, seed))
                .toArray();
        return new CorrectnessCases(
                new int[][] {data.labels()[seed]},
                rows(data.predictions()[question.pair().strong()], replicas),
                rows(data.predictions()[question.pair().weak()], replicas),
                rows(data.fused(), replicas));
    }

    private static int[][] rows(int[][] all, int[] replicas) {
        return IntStream.of(replicas).mapToObj(r -> all[r]).toArray(int[][]::new);
    }
}
