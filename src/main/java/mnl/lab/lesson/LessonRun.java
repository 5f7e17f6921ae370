package mnl.lab.lesson;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import mnl.engine.Pace;
import org.jspecify.annotations.Nullable;

/**
 * A run of a lesson: a scenario of the program with some settings changed.
 *
 * @param scenario short name of the scenario
 * @param settings fields of its experiment that are other than there, in the form of a configuration; null for none
 * @param pace how fast it goes, so that its epochs can be seen; null for as the user has set it
 */
public record LessonRun(
        @JsonProperty(required = true) String scenario,
        @Nullable ObjectNode settings,
        @Nullable Pace pace) {}
