package mnl.lab.lesson;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.data.Split;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.experiment.ArmName;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.figure.text.Numbers;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question from the run. Nobody is named whom a paired test does not tell from the others: then the answer is
 * {@link LessonQuestion#NOT_SHOWN}.
 */
public final class Reveal {
    private final LessonQuestion prediction;
    private final RunLayout layout;

    /**
     * @param prediction the question
     * @param layout of the run
     */
    public Reveal(LessonQuestion prediction, RunLayout layout) {
        this.prediction = prediction;
        this.layout = layout;
    }

    /** What has to be measured: as the run is tested, and after it, where the question names a noise, under that. */
    public static List<EvaluationRequest> requests(LessonQuestion prediction, Experiment experiment) {
        List<EvaluationRequest> all = new ArrayList<>();
        boolean clean = prediction.noise() == null || prediction.outcome() == LessonOutcome.NOISY_AGAINST_CLEAN;
        if (clean) {
            all.add(new EvaluationRequest(
                    Split.TEST,
                    experiment.activeModalities().stream()
                            .map(ModalitySpec::evaluationNoise)
                            .toList()));
        }
        if (prediction.noise() != null) {
            all.add(new EvaluationRequest(Split.TEST, prediction.noise().in(experiment)));
        }
        return all;
    }

    /** One candidate: its name and its values over the seeds. */
    private record Side(String name, double[] values) {}

    /**
     * The answer.
     *
     * @param evaluations the answers to {@link #requests}
     */
    public Revealed of(List<Evaluation> evaluations) {
        LessonNumbers numbers = new LessonNumbers(layout, evaluations.get(0));
        List<Side> sides = sides(numbers, evaluations);
        String values = values(sides);
        return switch (prediction.outcome()) {
            case HIGHEST_ARM, HIGHEST_MODALITY -> extreme(sides, 1, values);
            case LOWEST_ARM -> extreme(sides, -1, values);
            case FIRST_AGAINST_SECOND -> judged(amongAllArms(numbers), values);
            case NOISY_AGAINST_CLEAN ->
                judged(
                        layout.compare(
                                List.of(sides.get(1).values()), sides.get(0).values()),
                        values);
        };
    }

    private List<Side> sides(LessonNumbers numbers, List<Evaluation> evaluations) {
        List<Side> sides = new ArrayList<>();
        String modality = prediction.modality();
        String arm = prediction.arms().get(0);
        switch (prediction.outcome()) {
            case HIGHEST_MODALITY ->
                layout.modalities().forEach(each -> sides.add(new Side(each, values(numbers, arm, each))));
            case NOISY_AGAINST_CLEAN -> {
                sides.add(new Side(Texts.of("lesson.reveal.without-it"), values(numbers, arm, modality)));
                LessonNumbers noisy = new LessonNumbers(layout, evaluations.get(1));
                sides.add(new Side(Texts.of("lesson.reveal.under-the-noise"), values(noisy, arm, modality)));
            }
            default ->
                prediction
                        .arms()
                        .forEach(each -> sides.add(new Side(ArmName.of(each), values(numbers, each, modality))));
        }
        return sides;
    }

    private double[] values(LessonNumbers numbers, String arm, @Nullable String modality) {
        return numbers.perSeed(prediction.quantity(), arm, modality);
    }

    private String values(List<Side> sides) {
        List<String> parts = sides.stream()
                .map(side -> value(side.name(), layout.interval(side.values()).mean()))
                .toList();
        return Texts.of(
                "lesson.reveal.values", prediction.quantity().words(prediction.modality()), String.join(", ", parts));
    }

    private String value(String name, double value) {
        return switch (prediction.quantity()) {
            case UCOM -> Texts.of("lesson.reveal.value", name, Numbers.decimals(value, 2));
            case COST -> Texts.of("lesson.reveal.points", name, Numbers.percent(value, 1));
            case FUSED_ACCURACY, ACCURACY, KEPT -> Texts.of("lesson.reveal.percent", name, Numbers.percent(value, 1));
        };
    }

    /** The one that stands out, where the test tells it from each of the others. */
    private Revealed extreme(List<Side> sides, int sign, String values) {
        Side found = sides.get(0);
        for (Side side : sides) {
            found = sign * mean(side) > sign * mean(found) ? side : found;
        }
        Side best = found;
        List<double[]> others = sides.stream()
                .filter(side -> !side.name().equals(best.name()))
                .map(Side::values)
                .toList();
        PairedComparison nearest = nearest(layout.compare(others, best.values()));
        String p = judgement(nearest, others.size());
        boolean shown = nearest.significant();
        String sentence = sign > 0
                ? shown
                        ? Texts.of("lesson.reveal.first-shown", best.name(), layout.over(), p)
                        : Texts.of("lesson.reveal.comes-first", best.name(), layout.over(), p)
                : shown
                        ? Texts.of("lesson.reveal.last-shown", best.name(), layout.over(), p)
                        : Texts.of("lesson.reveal.comes-last", best.name(), layout.over(), p);
        return new Revealed(shown ? best.name() : LessonQuestion.NOT_SHOWN, values + " " + sentence);
    }

    /** The one that the test tells least well apart. */
    private static PairedComparison nearest(List<PairedComparison> compared) {
        PairedComparison nearest = compared.get(0);
        for (PairedComparison each : compared) {
            boolean nearer = (!each.significant() && nearest.significant()) || each.holmP() > nearest.holmP();
            nearest = nearer ? each : nearest;
        }
        return nearest;
    }

    private double mean(Side side) {
        return layout.interval(side.values()).mean();
    }

    /** The first arm against the second, and then the run's other arms: a table of the run corrects for all of them, too. */
    private List<PairedComparison> amongAllArms(LessonNumbers numbers) {
        String modality = prediction.modality();
        String second = prediction.arms().get(1);
        Set<String> compared = new LinkedHashSet<>(List.of(prediction.arms().get(0)));
        compared.addAll(layout.arms());
        compared.remove(second);
        return layout.compare(
                compared.stream().map(arm -> values(numbers, arm, modality)).toList(),
                values(numbers, second, modality));
    }

    /** What the first comparison says. */
    private Revealed judged(List<PairedComparison> all, String values) {
        PairedComparison compared = all.get(0);
        String p = judgement(compared, all.size());
        if (!compared.significant()) {
            return new Revealed(
                    LessonQuestion.NOT_SHOWN, values + " " + Texts.of("lesson.reveal.not-shown", layout.over(), p));
        }
        return new Revealed(
                compared.meanDifference() > 0 ? LessonQuestion.HIGHER : LessonQuestion.LOWER,
                values + " " + Texts.of("lesson.reveal.shown", layout.over(), p));
    }

    private static String judgement(PairedComparison compared, int of) {
        if (Double.isNaN(compared.holmP())) {
            return Texts.of("lesson.reveal.no-spread");
        }
        String p = Numbers.probability(compared.holmP());
        return of == 1 ? Texts.of("lesson.reveal.p", p) : Texts.of("lesson.reveal.p-after-holm", p, of);
    }
}
