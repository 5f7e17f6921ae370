package mnl.ui.cases;

import java.util.List;
import mnl.analysis.cases.CaseSummary;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.cases.FusedOutcome;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.Summary;
import mnl.figure.text.Numbers;

/** The cases of an answer in words and numbers. */
final class CaseWords {
    /** TT, TF, FT, FF. */
    static final List<String> NAMES = List.of(CorrectnessCase.values()).stream()
            .map(CorrectnessCase::name)
            .toList();

    private final CaseAnswer answer;
    private final String strong;
    private final String weak;
    private final String from;
    private final String to;

    CaseWords(CaseAnswer answer) {
        this.answer = answer;
        RunLayout layout = answer.data().layout();
        strong = layout.modalities().get(answer.question().pair().strong());
        weak = layout.modalities().get(answer.question().pair().weak());
        from = layout.arms().get(answer.question().from());
        to = layout.arms().get(answer.question().to());
    }

    /** What a case means, for example "only audio right". */
    String meaning(CorrectnessCase cell) {
        return switch (cell) {
            case TT -> "both right";
            case TF -> "only " + strong + " right";
            case FT -> "only " + weak + " right";
            case FF -> "both wrong";
        };
    }

    String outcome(FusedOutcome outcome) {
        return switch (outcome) {
            case BOTH -> "both";
            case FIRST_ONLY -> from + " only";
            case SECOND_ONLY -> to + " only";
            case NEITHER -> "neither";
        };
    }

    /** Samples of a case, such as "14.6 ± 3.2"; without decimals from 100 on. */
    static String count(Summary summary) {
        int decimals = summary.perSeed().length == 1 || summary.mean() >= 100 ? 0 : 1;
        return Numbers.interval(summary.mean(), summary.ci95(), decimals);
    }

    static String share(CaseSummary summary) {
        return Numbers.value(summary.share().mean(), true);
    }

    /** Share of the case that the fused prediction has right, with its interval. */
    static String fusedRight(CaseSummary summary) {
        Summary right = summary.fusedRight();
        return Double.isNaN(right.ci95())
                ? Numbers.value(right.mean(), true)
                : Numbers.interval(100 * right.mean(), 100 * right.ci95(), 1) + " %";
    }

    /** The paper's claim as measured, in one sentence. */
    String headline() {
        int weakOnly = CorrectnessCase.FT.place();
        Summary kept = answer.outcomes()[weakOnly][FusedOutcome.SECOND_ONLY.place()];
        Summary lost = answer.outcomes()[weakOnly][FusedOutcome.FIRST_ONLY.place()];
        Summary gain = answer.gain()[weakOnly];
        if (from.equals(to)) {
            return "Choose two different arms to see what one keeps and the other loses.";
        }
        boolean several = gain.perSeed().length > 1;
        return "Of the samples that only " + weak + " has right" + basis() + ", " + to + " keeps "
                + Numbers.decimals(kept.mean(), several ? 1 : 0) + " that " + from + " loses, and loses "
                + Numbers.decimals(lost.mean(), several ? 1 : 0) + " that " + from + " keeps"
                + (several ? ": " + difference(gain) : ".");
    }

    private String difference(Summary gain) {
        double[] none = new double[gain.perSeed().length];
        PairedComparison compared =
                answer.data().layout().compare(List.of(gain.perSeed()), none).get(0);
        int decimals = compared.ci95() < 1 ? 2 : 1;
        return Numbers.signedInterval(compared.meanDifference(), compared.ci95(), decimals)
                + " a seed, "
                + (Double.isNaN(compared.tTestP())
                        ? "without a spread to judge by."
                        : "p = " + Numbers.probability(compared.tTestP()) + " in the paired t-test.");
    }

    private String basis() {
        return switch (answer.question().basis()) {
            case FIRST -> " under " + from;
            case SECOND -> " under " + to;
            case BOTH -> " under both arms";
        };
    }

    /** What the samples of a flow have in common. */
    String flow(CorrectnessCase first, CorrectnessCase second) {
        return first == second
                ? meaning(first) + " under " + from + " and under " + to
                : meaning(first) + " under " + from + ", " + meaning(second) + " under " + to;
    }

    /** What the samples of an outcome have in common. */
    String outcome(CorrectnessCase cell, FusedOutcome outcome) {
        String fused =
                switch (outcome) {
                    case BOTH -> "fused right under both " + from + " and " + to;
                    case FIRST_ONLY -> "fused right under " + from + " only, not under " + to;
                    case SECOND_ONLY -> "fused right under " + to + " only, not under " + from;
                    case NEITHER -> "fused wrong under both " + from + " and " + to;
                };
        return meaning(cell) + basis() + ", " + fused;
    }

    /** What the samples of a case have in common. */
    String cell(int arm, CorrectnessCase cell) {
        return meaning(cell) + " under " + answer.data().layout().arms().get(arm);
    }

    String from() {
        return from;
    }

    String to() {
        return to;
    }
}
