package mnl.lab.lesson;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A run of a lesson: a scenario of the program with some settings changed.
 *
 * @param scenario short name of the scenario
 * @param settings fields of its experiment that are other than there, in the form of a configuration; null for none
 */
public record LessonRun(
        @JsonProperty(required = true) String scenario,
        @Nullable ObjectNode settings) {}
