package mnl.lab.lesson;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a step waits for; one can always go on anyway.
 *
 * @param event what happens
 * @param epoch from which epoch on, for {@link Event#EPOCH_REACHED}
 * @param atLeast where the slider has to be at least, for {@link Event#TARGET_USED}; null for any use
 */
public record Awaited(
        @JsonProperty(required = true) Event event,
        @Nullable Integer epoch,
        @Nullable Double atLeast) {

    /** What can be waited for. */
    public enum Event {
        /** The step's run is being trained. */
        RUN_STARTED,
        /** The step's run has been trained so far. */
        EPOCH_REACHED,
        /** The step's run is over. */
        RUN_ENDED,
        /** The step's view is in front; it is not brought there. */
        VIEW_SHOWN,
        /** The step's target was pressed, chosen or moved. */
        TARGET_USED;

        /** Whether it is one of the run. */
        public boolean ofRun() {
            return this == RUN_STARTED || this == EPOCH_REACHED || this == RUN_ENDED;
        }
    }
}
