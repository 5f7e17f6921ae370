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
        need(
                lesson.id().matches(ID),
                "id",
                "must be small letters, digits and hyphens, 60 at most, such as my-lesson, not \"" + lesson.id()
                        + "\"");
        said(lesson.title(), "title");
        said(lesson.about(), "about");
        need(
                lesson.minutes() >= 1 && lesson.minutes() <= LONGEST,
                "minutes",
                "must be from 1 to " + LONGEST + ", not " + lesson.minutes());
        need(!lesson.steps().isEmpty(), "steps", "must hold a step at least");
        for (int i = 0; i < lesson.steps().size(); i++) {
            step(lesson.steps().get(i), "steps[" + i + "]");
        }
    }

    private static void need(boolean fine, String place, String what) {
        if (!fine) {
            throw new ExperimentFormatException("The field \"" + place + "\" " + what + ".");
        }
    }

    private static void said(@Nullable String text, String place) {
        need(text != null && !text.isBlank(), place, "is empty: say something there");
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
                    "names the question \"" + step.reveal() + "\", which no step up to this one asks");
            need(run != null, place + ".reveal", "needs a run: give this step or one before it a \"run\"");
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
            throw new ExperimentFormatException("The field \"" + place + "\" cannot be used: " + e.getMessage(), e);
        }
    }

    private void await(LessonStep step, Awaited await, String place) {
        switch (await.event()) {
            case EPOCH_REACHED ->
                need(await.epoch() != null && await.epoch() >= 0, place, "needs an \"epoch\", 0 or more");
            case VIEW_SHOWN -> need(step.view() != null, place, "needs the \"view\" of its step");
            case TARGET_USED -> need(step.target() != null, place, "needs the \"target\" of its step");
            default -> {}
        }
        need(
                !await.event().ofRun() || run != null,
                place,
                "waits for a run: give this step or one before it a \"run\"");
        need(
                await.epoch() == null || await.event() == Awaited.Event.EPOCH_REACHED,
                place + ".epoch",
                "belongs to EPOCH_REACHED: take it out");
        need(
                await.atLeast() == null || await.event() == Awaited.Event.TARGET_USED,
                place + ".atLeast",
                "belongs to TARGET_USED: take it out");
    }

    private void prediction(LessonQuestion prediction, String place) {
        need(
                prediction.id().matches(ID) && asked.add(prediction.id()),
                place + ".id",
                "must be small letters, digits and hyphens, and that of one question only");
        said(prediction.question(), place + ".question");
        int arms = prediction.arms().size();
        switch (prediction.outcome()) {
            case HIGHEST_ARM, LOWEST_ARM -> need(arms >= 2, place + ".arms", "must name two arms at least");
            case FIRST_AGAINST_SECOND -> need(arms == 2, place + ".arms", "must name two arms");
            case HIGHEST_MODALITY, NOISY_AGAINST_CLEAN -> need(arms == 1, place + ".arms", "must name one arm");
        }
        boolean named = prediction.quantity().ofModality() && prediction.outcome() != LessonOutcome.HIGHEST_MODALITY;
        need(
                named == (prediction.modality() != null),
                place + ".modality",
                named
                        ? "is missing: say whose " + prediction.quantity() + " is meant"
                        : "has no meaning here: take it out");
        need(
                prediction.outcome() != LessonOutcome.HIGHEST_MODALITY
                        || prediction.quantity().ofModality(),
                place + ".quantity",
                "must be one of a modality where modalities are compared: ACCURACY, UCOM, KEPT or COST");
        need(
                prediction.outcome() != LessonOutcome.NOISY_AGAINST_CLEAN || prediction.noise() != null,
                place + ".noise",
                "is missing: say which noise is meant");
    }

    /** Whether the run that a question is revealed on can answer it. */
    private void answerable(LessonQuestion prediction, String place) {
        Experiment experiment = Objects.requireNonNull(run);
        List<String> arms = experiment.trained().stream().map(Arm::name).toList();
        for (String arm : prediction.arms()) {
            need(
                    arms.contains(arm),
                    place,
                    "asks about the arm \"" + arm + "\", and its run trains " + String.join(", ", arms));
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
                    "asks about noise of severity " + noise.severity() + ", which must be from 0 to 10");
        }
        need(
                prediction.quantity() != Quantity.COST || arms.contains(Arm.ENSEMBLE.name()),
                place,
                "asks what joint training costs, and its run has no reference \"" + Arm.ENSEMBLE.name()
                        + "\" whose modalities are trained alone");
    }

    private static void takesPart(String modality, Experiment experiment, String place) {
        List<String> names =
                experiment.activeModalities().stream().map(ModalitySpec::name).toList();
        need(
                names.contains(modality),
                place,
                "asks about the modality \"" + modality + "\", and its run has " + String.join(", ", names));
    }
}
