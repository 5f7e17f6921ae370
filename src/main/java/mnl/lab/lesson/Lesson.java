package mnl.lab.lesson;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tour of a few minutes over runs that are trained while it goes on.
 *
 * @param schema version of the JSON form
 * @param id short name: small letters, digits and hyphens
 * @param title what it is called
 * @param minutes about how long it takes
 * @param about what it is about, one sentence
 * @param steps one after the other, at least one
 */
public record Lesson(
        @Nullable Integer schema,
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) int minutes,
        @JsonProperty(required = true) String about,
        @JsonProperty(required = true) List<LessonStep> steps) {
    /** Version of the JSON form that is written. */
    public static final int SCHEMA = 1;

    public Lesson {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** The run that a step speaks of: its own, or else that of the last step before it which has one; null before the first. */
    public @Nullable LessonRun runAt(int step) {
        for (int i = step; i >= 0; i--) {
            LessonRun run = steps.get(i).run();
            if (run != null) {
                return run;
            }
        }
        return null;
    }

    /** Every question of it, in order. */
    public List<LessonQuestion> predictions() {
        return steps.stream()
                .map(LessonStep::prediction)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The question of this id. */
    public Optional<LessonQuestion> prediction(@Nullable String wanted) {
        return predictions().stream().filter(each -> each.id().equals(wanted)).findFirst();
    }

    /** The run that the answer to a question is taken from: that of the step which reveals it. */
    public @Nullable LessonRun runOf(LessonQuestion prediction) {
        return Stream.iterate(0, i -> i + 1)
                .limit(steps.size())
                .filter(i -> prediction.id().equals(steps.get(i).reveal()))
                .findFirst()
                .map(this::runAt)
                .orElse(null);
    }
}
