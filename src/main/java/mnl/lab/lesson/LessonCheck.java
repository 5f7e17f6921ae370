package mnl.lab.lesson;

import java.util.List;
import java.util.function.Supplier;
import mnl.experiment.Experiment;
import mnl.experiment.check.ExperimentValidator;
import mnl.experiment.check.Problem;
import mnl.experiment.json.ExperimentFormatException;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Refuses a lesson whose parts do not fit each other, with the place and the remedy. */
final class LessonCheck {
    static final String ID = "[a-z0-9][a-z0-9-]{0,59}";
    private static final int LONGEST = 60;

    private final Lesson lesson;
    private final List<String> views;
    private final QuestionCheck questions = new QuestionCheck();
    private @Nullable Experiment run;

    /** @param views titles of the views that a step can show; none where they are not known */
    LessonCheck(Lesson lesson, List<String> views) {
        this.lesson = lesson;
        this.views = views;
    }

    /** @throws ExperimentFormatException with the first thing that is wrong */
    void refuse() {
        need(lesson.id().matches(ID), () -> Texts.of("lesson.lesson-check.id", lesson.id()));
        said(lesson.title(), "title");
        said(lesson.about(), "about");
        need(
                lesson.minutes() >= 1 && lesson.minutes() <= LONGEST,
                () -> Texts.of("lesson.lesson-check.minutes", LONGEST, lesson.minutes()));
        need(!lesson.steps().isEmpty(), () -> Texts.of("lesson.lesson-check.no-steps"));
        for (int i = 0; i < lesson.steps().size(); i++) {
            step(lesson.steps().get(i), "steps[" + i + "]");
        }
        questions.allRevealed();
    }

    /** @throws ExperimentFormatException with what is wrong, unless all is well */
    static void need(boolean fine, Supplier<String> wrong) {
        if (!fine) {
            throw new ExperimentFormatException(wrong.get());
        }
    }

    static void said(@Nullable String text, String place) {
        need(text != null && !text.isBlank(), () -> Texts.of("lesson.lesson-check.nothing-said", place));
    }

    private void step(LessonStep step, String place) {
        said(step.text(), place + ".text");
        if (step.run() != null) {
            run = experiment(step.run(), place + ".run");
        }
        if (step.view() != null) {
            need(
                    views.isEmpty() || views.contains(step.view()),
                    () -> Texts.of("lesson.lesson-check.no-view", place, step.view(), String.join(", ", views)));
        }
        if (step.await() != null) {
            await(step, step.await(), place + ".await");
        }
        if (step.prediction() != null) {
            questions.asked(step.prediction(), place + ".prediction");
        }
        if (step.reveal() != null) {
            questions.revealed(step.reveal(), run, place + ".reveal");
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
                    Texts.of("lesson.lesson-check.run-cannot-be", place, e.getMessage()), e);
        }
    }

    private void await(LessonStep step, Awaited await, String place) {
        switch (await.event()) {
            case EPOCH_REACHED ->
                need(
                        await.epoch() != null && await.epoch() >= 0,
                        () -> Texts.of("lesson.lesson-check.needs-epoch", place));
            case VIEW_SHOWN -> need(step.view() != null, () -> Texts.of("lesson.lesson-check.needs-view", place));
            case TARGET_USED -> need(step.target() != null, () -> Texts.of("lesson.lesson-check.needs-target", place));
            default -> {}
        }
        need(!await.event().ofRun() || run != null, () -> Texts.of("lesson.lesson-check.needs-run", place));
        need(
                await.epoch() == null || await.event() == Awaited.Event.EPOCH_REACHED,
                () -> Texts.of("lesson.lesson-check.epoch-of-nothing", place));
        need(
                await.atLeast() == null || await.event() == Awaited.Event.TARGET_USED,
                () -> Texts.of("lesson.lesson-check.value-of-nothing", place));
        if (run != null && await.epoch() != null) {
            int last = run.schedule().epochs();
            need(
                    await.epoch() <= last,
                    () -> Texts.of("lesson.lesson-check.epoch-never-comes", place, await.epoch(), last));
        }
    }
}
