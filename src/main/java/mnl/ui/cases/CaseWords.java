package mnl.ui.cases;

import java.util.Arrays;
import java.util.List;
import mnl.analysis.cases.CaseSummary;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.cases.FusedOutcome;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.Summary;
import mnl.experiment.ArmName;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/** The cases of an answer in words and numbers. */
final class CaseWords {
    /** TT, TF, FT, FF. */
    static final List<String> NAMES = List.of(CorrectnessCase.values()).stream()
            .map(CorrectnessCase::name)
            .toList();

    private final CaseAnswer answer;
    private final String strong;
    private final String weak;
    private final boolean two;
    private final String from;
    private final String to;

    CaseWords(CaseAnswer answer) {
        this.answer = answer;
        RunLayout layout = answer.data().layout();
        strong = layout.modalities().get(answer.question().pair().strong());
        weak = layout.modalities().get(answer.question().pair().weak());
        two = layout.modalities().size() == 2;
        from = ArmName.of(layout.arms().get(answer.question().from()));
        to = ArmName.of(layout.arms().get(answer.question().to()));
    }

    /** What a case means, for example "only audio right". */
    String meaning(CorrectnessCase cell) {
        return switch (cell) {
            case TT -> Texts.of("cases.case-words.both-right");
            case TF -> only(strong, weak);
            case FT -> only(weak, strong);
            case FF -> Texts.of("cases.case-words.both-wrong");
        };
    }

    /** Of more than two modalities the others may be right or wrong. */
    private String only(String right, String wrong) {
        return two
                ? Texts.of("cases.case-words.only-right", right)
                : Texts.of("cases.case-words.right-and-wrong", right, wrong);
    }

    /** A case with what it means, for example "FT  only audio right". */
    String explained(CorrectnessCase cell) {
        return cell + "  " + meaning(cell);
    }

    /** All of them, in their order. */
    List<String> explained() {
        return Arrays.stream(CorrectnessCase.values()).map(this::explained).toList();
    }

    String outcome(FusedOutcome outcome) {
        return switch (outcome) {
            case BOTH -> Texts.of("cases.case-words.both");
            case FIRST_ONLY -> Texts.of("cases.case-words.only", from);
            case SECOND_ONLY -> Texts.of("cases.case-words.only", to);
            case NEITHER -> Texts.of("cases.case-words.neither");
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
            return Texts.of("cases.case-words.choose-two-different-arms");
        }
        boolean several = gain.perSeed().length > 1;
        return several
                ? Texts.of(
                        "cases.case-words.of-the-samples-that",
                        onlyWeak(),
                        to,
                        Numbers.decimals(kept.mean(), 1),
                        from,
                        Numbers.decimals(lost.mean(), 1),
                        Numbers.decimals(all(weakOnly), 0),
                        answer.data().layout().pairedBy(),
                        difference(gain))
                : Texts.of(
                        "cases.case-words.of-the-samples-that-only",
                        onlyWeak(),
                        to,
                        Numbers.decimals(kept.mean(), 0),
                        from,
                        Numbers.decimals(lost.mean(), 0));
    }

    private String difference(Summary gain) {
        double[] none = new double[gain.perSeed().length];
        PairedComparison compared =
                answer.data().layout().compare(List.of(gain.perSeed()), none).get(0);
        int decimals = compared.ci95() < 1 ? 2 : 1;
        String interval = Numbers.signedInterval(compared.meanDifference(), compared.ci95(), decimals);
        if (Double.isNaN(compared.tTestP())) {
            return Texts.of("cases.case-words.without-a-spread", interval);
        }
        String p = Numbers.probability(compared.tTestP());
        return compared.significant()
                ? Texts.of("cases.case-words.is-shown", interval, p)
                : Texts.of("cases.case-words.is-not-shown", interval, p);
    }

    /** Samples of a case, on the average of the seeds. */
    private double all(int cell) {
        return Arrays.stream(answer.outcomes()[cell]).mapToDouble(Summary::mean).sum();
    }

    private String onlyWeak() {
        if (!two) {
            return switch (answer.question().basis()) {
                case FIRST -> Texts.of("cases.case-words.right-and-wrong-under", weak, strong, from);
                case SECOND -> Texts.of("cases.case-words.right-and-wrong-under", weak, strong, to);
                case BOTH -> Texts.of("cases.case-words.right-and-wrong-under-both", weak, strong);
            };
        }
        return switch (answer.question().basis()) {
            case FIRST -> Texts.of("cases.case-words.only-right-under", weak, from);
            case SECOND -> Texts.of("cases.case-words.only-right-under", weak, to);
            case BOTH -> Texts.of("cases.case-words.only-right-under-both", weak);
        };
    }

    /** What the samples of a flow have in common. */
    String flow(CorrectnessCase first, CorrectnessCase second) {
        return first == second
                ? Texts.of("cases.case-words.under-and-under", meaning(first), from, to)
                : Texts.of("cases.case-words.under-under", meaning(first), from, meaning(second), to);
    }

    /** What the samples of an outcome have in common. */
    String outcome(CorrectnessCase cell, FusedOutcome outcome) {
        String fused =
                switch (outcome) {
                    case BOTH -> Texts.of("cases.case-words.fused-right-under-both", from, to);
                    case FIRST_ONLY -> Texts.of("cases.case-words.fused-right-under-only", from, to);
                    case SECOND_ONLY -> Texts.of("cases.case-words.fused-right-under-only", to, from);
                    case NEITHER -> Texts.of("cases.case-words.fused-wrong-under-both", from, to);
                };
        return switch (answer.question().basis()) {
            case FIRST -> Texts.of("cases.case-words.outcome-under", meaning(cell), from, fused);
            case SECOND -> Texts.of("cases.case-words.outcome-under", meaning(cell), to, fused);
            case BOTH -> Texts.of("cases.case-words.outcome-under-both", meaning(cell), fused);
        };
    }

    /** What the samples of a case have in common. */
    String cell(int arm, CorrectnessCase cell) {
        return Texts.of(
                "cases.case-words.under-2",
                meaning(cell),
                ArmName.of(answer.data().layout().arms().get(arm)));
    }

    String from() {
        return from;
    }

    String to() {
        return to;
    }
}
