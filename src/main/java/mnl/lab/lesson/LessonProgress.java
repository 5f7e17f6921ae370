package mnl.lab.lesson;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is.
 *
 * @param lessons by the id of the lesson
 * @param asking whether predictions are asked for
 * @param chosen paper of worksheets that was chosen; null for what is usual here
 */
public record LessonProgress(
        Map<String, Place> lessons,
        boolean asking,
        @Nullable Paper chosen) {
    /** Nothing begun, and questions asked. */
    public static final LessonProgress NONE = new LessonProgress(Map.of(), true, null);

    /**
     * How far in one lesson.
     *
     * @param step the step that was looked at last, from 0
     * @param finished whether its end was ever reached
     * @param predictions what was answered, by the id of the question
     */
    public record Place(int step, boolean finished, Map<String, String> predictions) {
        /** At its beginning. */
        public static final Place START = new Place(0, false, Map.of());

        public Place {
            predictions = predictions == null ? Map.of() : Map.copyOf(predictions);
        }

        /** At another step. */
        public Place at(int other, boolean ended) {
            return new Place(other, finished || ended, predictions);
        }

        /** With an answer. */
        public Place answered(String question, String choice) {
            Map<String, String> all = new TreeMap<>(predictions);
            all.put(question, choice);
            return new Place(step, finished, all);
        }
    }

    public LessonProgress {
        lessons = lessons == null ? Map.of() : Map.copyOf(lessons);
    }

    /** How far in this lesson. */
    public Place of(Lesson lesson) {
        return lessons.getOrDefault(lesson.id(), Place.START);
    }

    /** With another place in a lesson. */
    public LessonProgress with(Lesson lesson, Place place) {
        Map<String, Place> all = new TreeMap<>(lessons);
        all.put(lesson.id(), place);
        return new LessonProgress(all, asking, chosen);
    }

    /** With or without questions. */
    public LessonProgress asking(boolean whether) {
        return new LessonProgress(lessons, whether, chosen);
    }

    /** With worksheets on this paper. */
    public LessonProgress on(Paper paper) {
        return new LessonProgress(lessons, asking, paper);
    }

    /** What worksheets are printed on. */
    public Paper paper() {
        return chosen == null ? Paper.of(Locale.getDefault()) : chosen;
    }
}
