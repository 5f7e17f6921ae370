package mnl.lab.lesson;

import java.util.ArrayList;
import java.util.List;
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
        List<Side> sides = sides(evaluations);
        String values = values(sides);
        return switch (prediction.outcome()) {
            case HIGHEST_ARM, HIGHEST_MODALITY -> extreme(sides, 1, values);
            case LOWEST_ARM -> extreme(sides, -1, values);
            case FIRST_AGAINST_SECOND -> against(sides.get(0), sides.get(1), values);
            case NOISY_AGAINST_CLEAN -> against(sides.get(1), sides.get(0), values);
        };
    }

    private List<Side> sides(List<Evaluation> evaluations) {
        List<Side> sides = new ArrayList<>();
        LessonNumbers first = new LessonNumbers(layout, evaluations.get(0));
        String modality = prediction.modality();
        String arm = prediction.arms().get(0);
        switch (prediction.outcome()) {
            case HIGHEST_MODALITY ->
                layout.modalities().forEach(each -> sides.add(new Side(each, values(first, arm, each))));
            case NOISY_AGAINST_CLEAN -> {
                sides.add(new Side(Texts.of("lesson.reveal.without-it"), values(first, arm, modality)));
                LessonNumbers noisy = new LessonNumbers(layout, evaluations.get(1));
                sides.add(new Side(Texts.of("lesson.reveal.under-the-noise"), values(noisy, arm, modality)));
            }
            default ->
                prediction.arms().forEach(each -> sides.add(new Side(ArmName.of(each), values(first, each, modality))));
        }
        return sides;
    }

    private double[] values(LessonNumbers numbers, String arm, @Nullable String modality) {
        return numbers.perSeed(prediction.quantity(), arm, modality);
    }

    private String values(List<Side> sides) {
        List<String> parts = sides.stream()
                .map(side ->
                        side.name() + " " + value(layout.interval(side.values()).mean()))
                .toList();
        String quantity = prediction.quantity().words();
        String words = prediction.modality() == null
                ? quantity
                : Texts.of("lesson.reveal.of", quantity, prediction.modality());
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ": " + String.join(", ", parts) + ".";
    }

    private String value(double value) {
        if (!prediction.quantity().isShare()) {
            return Numbers.decimals(value, 2);
        }
        return prediction.quantity() == Quantity.COST
                ? Texts.of("lesson.reveal.points", Numbers.percent(value, 1))
                : Numbers.percent(value, 1) + "%";
    }

    /** The one that stands out, where the test tells it from each of the others. */
    private Revealed extreme(List<Side> sides, int sign, String values) {
        Side found = sides.get(0);
        for (Side side : sides) {
            found = sign * mean(side) > sign * mean(found) ? side : found;
        }
        Side best = found;
        List<Side> others =
                sides.stream().filter(side -> !side.name().equals(best.name())).toList();
        List<PairedComparison> compared =
                layout.compare(others.stream().map(Side::values).toList(), best.values());
        PairedComparison nearest = compared.get(0);
        for (PairedComparison each : compared) {
            nearest = nearer(each, nearest) ? each : nearest;
        }
        String sentence = nearest.significant()
                ? Texts.of("lesson.reveal.is-told-from-every", best.name(), shown(nearest))
                : sign > 0
                        ? Texts.of("lesson.reveal.comes-first-and-a", best.name(), shown(nearest))
                        : Texts.of("lesson.reveal.comes-last-and-a", best.name(), shown(nearest));
        return new Revealed(
                nearest.significant() ? best.name() : LessonQuestion.NOT_SHOWN, values + " " + sentence + ".");
    }

    /** Whether the test tells one less well apart than another. */
    private static boolean nearer(PairedComparison one, PairedComparison other) {
        return (!one.significant() && other.significant()) || one.holmP() > other.holmP();
    }

    private double mean(Side side) {
        return layout.interval(side.values()).mean();
    }

    private Revealed against(Side one, Side other, String values) {
        PairedComparison compared =
                layout.compare(List.of(one.values()), other.values()).get(0);
        String answer = !compared.significant()
                ? LessonQuestion.NOT_SHOWN
                : compared.meanDifference() > 0 ? LessonQuestion.HIGHER : LessonQuestion.LOWER;
        return new Revealed(answer, Texts.of("lesson.reveal.a-difference-is", values, shown(compared)));
    }

    private String shown(PairedComparison compared) {
        if (Double.isNaN(compared.holmP())) {
            return Texts.of("lesson.reveal.not-shown-there-is", layout.over());
        }
        return compared.significant()
                ? Texts.of("lesson.reveal.shown-over-p", layout.over(), Numbers.probability(compared.holmP()))
                : Texts.of("lesson.reveal.not-shown-over-p", layout.over(), Numbers.probability(compared.holmP()));
    }
}
