package mnl.lab.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.Scenario;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** A lesson with the experiments of its runs, ready to be taken. */
public final class Course {
    private final Lesson lesson;
    private final List<@Nullable Experiment> experiments;
    private final Map<LessonRun, Experiment> made = new HashMap<>();

    /** @param lesson that was read, and so checked */
    public Course(Lesson lesson) {
        this.lesson = lesson;
        List<@Nullable Experiment> all = new ArrayList<>();
        for (int i = 0; i < lesson.steps().size(); i++) {
            all.add(experiment(lesson.runAt(i)));
        }
        experiments = Collections.unmodifiableList(all);
    }

    private @Nullable Experiment experiment(@Nullable LessonRun run) {
        return run == null ? null : made.computeIfAbsent(run, RunOfLesson::experiment);
    }

    public Lesson lesson() {
        return lesson;
    }

    /** What the run that a step speaks of trains; null where it speaks of none. */
    public @Nullable Experiment experiment(int step) {
        return experiments.get(step);
    }

    /**
     * What a run of this lesson is called where runs are listed: with the lesson and its first step that trains this; empty where no
     * step does.
     */
    public Optional<Scenario> origin(Experiment trained) {
        int step = experiments.indexOf(trained);
        return step < 0
                ? Optional.empty()
                : Optional.of(new Scenario(
                        "lesson-" + lesson.id(),
                        Texts.of("lesson.course.run-of-step", lesson.title(), step + 1),
                        lesson.about(),
                        trained));
    }

    /** What can be answered to a question. */
    public List<String> choices(LessonQuestion asked) {
        Experiment run = experiment(lesson.runOf(asked));
        return asked.choices(
                run == null
                        ? List.of()
                        : run.activeModalities().stream()
                                .map(ModalitySpec::name)
                                .toList());
    }
}
