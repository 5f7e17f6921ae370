package mnl.lab.lesson;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One step of a lesson.
 *
 * @param text what is said, short
 * @param then what is said once the awaited event has happened; null for nothing more
 * @param run the run that it and the steps after it speak of; null for the one before
 * @param view title of the view that comes to the front; null for whichever is there
 * @param target id of the control or picture that it points at; null for none
 * @param await what it waits for; null for nothing
 * @param prediction what it asks before the outcome is seen; null for nothing
 * @param reveal id of the question whose outcome is shown as soon as the awaited event has happened; null for none
 */
public record LessonStep(
        @JsonProperty(required = true) String text,
        @Nullable String then,
        @Nullable LessonRun run,
        @Nullable String view,
        @Nullable String target,
        @Nullable Awaited await,
        @Nullable LessonQuestion prediction,
        @Nullable String reveal) {}
