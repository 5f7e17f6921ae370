package mnl.lab.lesson;

import static mnl.lab.lesson.LessonCheck.need;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseSpec;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Refuses questions that no run can answer, at the place in the question that is wrong. */
final class QuestionCheck {
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Set<String> answered = new HashSet<>();

    /** A question and where it stands in the file. */
    private record Asked(LessonQuestion question, String place) {}

    /** A step asks this. */
    void asked(LessonQuestion question, String place) {
        need(
                question.id().matches(LessonCheck.ID) && !asked.containsKey(question.id()),
                () -> Texts.of("lesson.question-check.id", place));
        asked.put(question.id(), new Asked(question, place));
        LessonCheck.said(question.question(), place + ".question");
        int arms = question.arms().size();
        switch (question.outcome()) {
            case HIGHEST_ARM, LOWEST_ARM ->
                need(arms >= 2, () -> Texts.of("lesson.question-check.two-arms-at-least", place));
            case FIRST_AGAINST_SECOND -> need(arms == 2, () -> Texts.of("lesson.question-check.two-arms", place));
            case HIGHEST_MODALITY, NOISY_AGAINST_CLEAN ->
                need(arms == 1, () -> Texts.of("lesson.question-check.one-arm", place));
        }
        need(
                Set.copyOf(question.arms()).size() == arms,
                () -> Texts.of("lesson.question-check.arm-named-twice", place));
        quantity(question, place);
    }

    private static void quantity(LessonQuestion question, String place) {
        Quantity quantity = question.quantity();
        boolean compared = question.outcome() == LessonOutcome.HIGHEST_MODALITY;
        boolean named = quantity.ofModality() && !compared;
        need(
                !named || question.modality() != null,
                () -> Texts.of("lesson.question-check.no-modality", place, quantity));
        need(named || question.modality() == null, () -> Texts.of("lesson.question-check.modality-of-nothing", place));
        need(!compared || quantity.ofModality(), () -> Texts.of("lesson.question-check.not-of-modality", place));
        need(
                question.outcome() != LessonOutcome.NOISY_AGAINST_CLEAN || question.noise() != null,
                () -> Texts.of("lesson.question-check.no-noise", place));
    }

    /** A step shows the outcome of a question on this run. */
    void revealed(String id, @Nullable Experiment run, String place) {
        Asked of = asked.get(id);
        if (of == null) {
            need(false, () -> Texts.of("lesson.question-check.reveals-nothing", place, id));
        } else if (run == null) {
            need(false, () -> Texts.of("lesson.question-check.no-run", place));
        } else {
            answered.add(id);
            answerable(of, run, place);
        }
    }

    /** Every question has an outcome. */
    void allRevealed() {
        asked.forEach((id, of) ->
                need(answered.contains(id), () -> Texts.of("lesson.question-check.never-revealed", of.place(), id)));
    }

    private static void answerable(Asked of, Experiment run, String revealed) {
        LessonQuestion question = of.question();
        List<String> arms = run.trained().stream().map(Arm::name).toList();
        for (String arm : question.arms()) {
            need(
                    arms.contains(arm),
                    () -> Texts.of("lesson.question-check.no-arm", of.place(), arm, revealed, String.join(", ", arms)));
        }
        if (question.modality() != null) {
            takesPart(question.modality(), run, of.place() + ".modality", revealed);
        }
        LessonNoise noise = question.noise();
        if (noise != null) {
            takesPart(noise.modality(), run, of.place() + ".noise.modality", revealed);
            need(
                    noise.severity() >= 0 && noise.severity() <= NoiseSpec.FULL,
                    () -> Texts.of("lesson.question-check.severity", of.place(), noise.severity()));
        }
        need(
                question.quantity() != Quantity.COST || arms.contains(Arm.ENSEMBLE.name()),
                () -> Texts.of("lesson.question-check.no-reference", of.place(), revealed, Arm.ENSEMBLE.name()));
    }

    private static void takesPart(String modality, Experiment run, String place, String revealed) {
        List<String> names =
                run.activeModalities().stream().map(ModalitySpec::name).toList();
        need(
                names.contains(modality),
                () -> Texts.of(
                        "lesson.question-check.no-such-modality", place, modality, revealed, String.join(", ", names)));
    }
}
