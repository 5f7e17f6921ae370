package mnl.lab.lesson;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseSpec;
import mnl.experiment.check.ExperimentValidator;
import mnl.experiment.check.Problem;
import mnl.experiment.json.ExperimentFormatException;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Refuses a lesson whose parts do not fit each other, with the place and the remedy. */
final class LessonCheck {
    private static final String ID = "[a-z0-9][a-z0-9-]{0,59}";
    private static final int LONGEST = 60;

    private final Lesson lesson;
    private final Set<String> asked = new HashSet<>();
    private @Nullable Experiment run;

    LessonCheck(Lesson lesson) {
        this.lesson = lesson;
    }

    /** @throws ExperimentFormatException with the first thing that is wrong */
    void refuse() {
        need(lesson.id().matches(ID), "id", Texts.of("lesson.lesson-check.must-be-small-letters", lesson.id()));
        said(lesson.title(), "title");
        said(lesson.about(), "about");
        need(
                lesson.minutes() >= 1 && lesson.minutes() <= LONGEST,
                "minutes",
                Texts.of("lesson.lesson-check.must-be-from-1", LONGEST, lesson.minutes()));
        need(!lesson.steps().isEmpty(), "steps", Texts.of("lesson.lesson-check.must-hold-a-step"));
        for (int i = 0; i < lesson.steps().size(); i++) {
            step(lesson.steps().get(i), "steps[" + i + "]");
        }
    }

    private static void need(boolean fine, String place, String what) {
        if (!fine) {
            throw new ExperimentFormatException(Texts.of("lesson.lesson-check.the-field", place, what));
        }
    }

    private static void said(@Nullable String text, String place) {
        need(text != null && !text.isBlank(), place, Texts.of("lesson.lesson-check.is-empty-say-something"));
    }

    private void step(LessonStep step, String place) {
        said(step.text(), place + ".text");
        if (step.run() != null) {
            run = experiment(step.run(), place + ".run");
        }
        if (step.await() != null) {
            await(step, step.await(), place + ".await");
        }
        if (step.prediction() != null) {
            prediction(step.prediction(), place + ".prediction");
        }
        if (step.reveal() != null) {
            need(
                    asked.contains(step.reveal()),
                    place + ".reveal",
                    Texts.of("lesson.lesson-check.names-the-question-which", step.reveal()));
            need(run != null, place + ".reveal", Texts.of("lesson.lesson-check.needs-a-run-give"));
            answerable(lesson.prediction(step.reveal()).orElseThrow(), place + ".reveal");
        }
    }

    private static Experiment experiment(LessonRun of, String place) {
        try {
            Experiment experiment = RunOfLesson.experiment(of);
            List<Problem> problems = new ExperimentValidator().problems(experiment);
            if (!problems.isEmpty()) {
                throw new ExperimentFormatException(
                        problems.get(0).path() + ": " + problems.get(0).message());
            }
            return experiment;
        } catch (ExperimentFormatException e) {
            throw new ExperimentFormatException(
                    Texts.of("lesson.lesson-check.the-field-cannot-be", place, e.getMessage()), e);
        }
    }

    private void await(LessonStep step, Awaited await, String place) {
        switch (await.event()) {
            case EPOCH_REACHED ->
                need(
                        await.epoch() != null && await.epoch() >= 0,
                        place,
                        Texts.of("lesson.lesson-check.needs-an-epoch-0"));
            case VIEW_SHOWN -> need(step.view() != null, place, Texts.of("lesson.lesson-check.needs-the-view-of"));
            case TARGET_USED -> need(step.target() != null, place, Texts.of("lesson.lesson-check.needs-the-target-of"));
            default -> {}
        }
        need(!await.event().ofRun() || run != null, place, Texts.of("lesson.lesson-check.waits-for-a-run"));
        need(
                await.epoch() == null || await.event() == Awaited.Event.EPOCH_REACHED,
                place + ".epoch",
                Texts.of("lesson.lesson-check.belongs-to-epoch-reached"));
        need(
                await.atLeast() == null || await.event() == Awaited.Event.TARGET_USED,
                place + ".atLeast",
                Texts.of("lesson.lesson-check.belongs-to-target-used"));
    }

    private void prediction(LessonQuestion prediction, String place) {
        need(
                prediction.id().matches(ID) && asked.add(prediction.id()),
                place + ".id",
                Texts.of("lesson.lesson-check.must-be-small-letters-digits"));
        said(prediction.question(), place + ".question");
        int arms = prediction.arms().size();
        switch (prediction.outcome()) {
            case HIGHEST_ARM, LOWEST_ARM ->
                need(arms >= 2, place + ".arms", Texts.of("lesson.lesson-check.must-name-two-arms"));
            case FIRST_AGAINST_SECOND ->
                need(arms == 2, place + ".arms", Texts.of("lesson.lesson-check.must-name-two-arms-2"));
            case HIGHEST_MODALITY, NOISY_AGAINST_CLEAN ->
                need(arms == 1, place + ".arms", Texts.of("lesson.lesson-check.must-name-one-arm"));
        }
        boolean named = prediction.quantity().ofModality() && prediction.outcome() != LessonOutcome.HIGHEST_MODALITY;
        need(
                named == (prediction.modality() != null),
                place + ".modality",
                named
                        ? Texts.of("lesson.lesson-check.is-missing-say-whose", prediction.quantity())
                        : Texts.of("lesson.lesson-check.has-no-meaning-here"));
        need(
                prediction.outcome() != LessonOutcome.HIGHEST_MODALITY
                        || prediction.quantity().ofModality(),
                place + ".quantity",
                Texts.of("lesson.lesson-check.must-be-one-of"));
        need(
                prediction.outcome() != LessonOutcome.NOISY_AGAINST_CLEAN || prediction.noise() != null,
                place + ".noise",
                Texts.of("lesson.lesson-check.is-missing-say-which"));
    }

    /** Whether the run that a question is revealed on can answer it. */
    private void answerable(LessonQuestion prediction, String place) {
        Experiment experiment = Objects.requireNonNull(run);
        List<String> arms = experiment.trained().stream().map(Arm::name).toList();
        for (String arm : prediction.arms()) {
            need(
                    arms.contains(arm),
                    place,
                    Texts.of("lesson.lesson-check.asks-about-the-arm", arm, String.join(", ", arms)));
        }
        if (prediction.modality() != null) {
            takesPart(prediction.modality(), experiment, place);
        }
        LessonNoise noise = prediction.noise();
        if (noise != null) {
            takesPart(noise.modality(), experiment, place);
            need(
                    noise.severity() >= 0 && noise.severity() <= NoiseSpec.FULL,
                    place,
                    Texts.of("lesson.lesson-check.asks-about-noise-of", noise.severity()));
        }
        need(
                prediction.quantity() != Quantity.COST || arms.contains(Arm.ENSEMBLE.name()),
                place,
                Texts.of("lesson.lesson-check.asks-what-joint-training", Arm.ENSEMBLE.name()));
    }

    private static void takesPart(String modality, Experiment experiment, String place) {
        List<String> names =
                experiment.activeModalities().stream().map(ModalitySpec::name).toList();
        need(
                names.contains(modality),
                place,
                Texts.of("lesson.lesson-check.asks-about-the-modality", modality, String.join(", ", names)));
    }
}
