package mnl.ui.cases;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.cases.FusedOutcome;
import mnl.analysis.cases.FusedOutcomes;
import mnl.analysis.run.EpochText;
import mnl.ui.session.SampleSelection;
import mnl.words.Texts;

/** Picks the samples behind a number. A number over all seeds stands for the first seed that has such samples. */
final class SamplePick {
    private final CaseAnswer answer;
    private final CaseWords words;

    SamplePick(CaseAnswer answer) {
        this.answer = answer;
        this.words = new CaseWords(answer);
    }

    SampleSelection cell(int arm, CorrectnessCase cell) {
        return pick(seed -> answer.cases().samples(arm, seed, cell), words.cell(arm, cell));
    }

    SampleSelection flow(CorrectnessCase first, CorrectnessCase second) {
        CaseQuestion asked = answer.question();
        return pick(
                seed -> answer.cases().flow(asked.from(), asked.to(), seed).samples(first, second),
                words.flow(first, second));
    }

    SampleSelection outcome(CorrectnessCase cell, FusedOutcome outcome) {
        CaseQuestion asked = answer.question();
        FusedOutcomes outcomes = new FusedOutcomes(answer.cases(), asked.from(), asked.to(), asked.basis());
        return pick(seed -> outcomes.samples(seed, cell, outcome), words.outcome(cell, outcome));
    }

    private SampleSelection pick(IntFunction<int[]> samplesOfSeed, String description) {
        int chosen = answer.question().seed();
        int seeds = answer.data().layout().seeds().size();
        int seed = chosen != CaseQuestion.ALL
                ? chosen
                : IntStream.range(0, seeds)
                        .filter(s -> samplesOfSeed.apply(s).length > 0)
                        .findFirst()
                        .orElse(0);
        long name = answer.data().layout().seeds().get(seed);
        return new SampleSelection(
                name,
                IntStream.of(samplesOfSeed.apply(seed)).boxed().toList(),
                Texts.of(
                        "cases.sample-pick.seed-epoch",
                        description,
                        name,
                        EpochText.of(answer.data().epoch())));
    }
}
