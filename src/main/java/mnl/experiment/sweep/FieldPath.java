package mnl.experiment.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mnl.experiment.json.ExperimentFormatException;
import mnl.words.Texts;

/**
 * A place in an experiment as problems name it, or several: {@code guidance.lambda}, {@code modalities[0].lossWeight},
 * {@code modalities[*].encoder.width} for all elements of a list, {@code arms[mnl].fusion} for the one of that name,
 * {@code modalities['0'].enabled} for one whose name is a number.
 *
 * @param text as it was written
 * @param steps from the experiment down to the field
 */
record FieldPath(String text, List<PathStep> steps) {
    private static final Pattern PART = Pattern.compile("([^.\\[\\]]+)((?:\\[[^\\[\\]]+\\])*)");
    private static final Pattern ELEMENT = Pattern.compile("\\[([^\\[\\]]+)\\]");

    FieldPath {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a path.
     *
     * @throws ExperimentFormatException when it is not written like one
     */
    static FieldPath of(String text) {
        List<PathStep> steps = new ArrayList<>();
        for (String part : split(text)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw new ExperimentFormatException(Texts.of("sweep.field-path.is-no-path-to", text));
            }
            steps.add(new PathStep.Field(matcher.group(1)));
            Matcher elements = ELEMENT.matcher(matcher.group(2));
            while (elements.find()) {
                steps.add(new PathStep.Element(elements.group(1)));
            }
        }
        return new FieldPath(text, steps);
    }

    /**
     * Sets every field that this path names.
     *
     * @throws ExperimentFormatException when there is no such field; the message says what there is
     */
    void set(ObjectNode tree, JsonNode value) {
        PathStep last = steps.get(steps.size() - 1);
        for (JsonNode parent : parents(tree)) {
            last.put(parent, value.deepCopy());
        }
    }

    /**
     * The nodes that hold the fields.
     *
     * @throws ExperimentFormatException when there are none
     */
    List<JsonNode> parents(ObjectNode tree) {
        List<JsonNode> nodes = List.of(tree);
        for (PathStep step : steps.subList(0, steps.size() - 1)) {
            nodes = nodes.stream().flatMap(node -> step.children(node).stream()).toList();
        }
        return nodes;
    }

    /**
     * The fields that this path sets, each by the one name that every other path to it would have here too.
     *
     * @param tree takes empty objects where a field on the way is null
     * @throws ExperimentFormatException when there are none
     */
    List<String> fields(ObjectNode tree) {
        List<String> fields = new ArrayList<>();
        collect(tree, steps, "", fields);
        return fields;
    }

    private static void collect(JsonNode node, List<PathStep> steps, String above, List<String> fields) {
        List<String> keys = steps.get(0).keys(node);
        if (steps.size() == 1) {
            keys.forEach(key -> fields.add(above + "/" + key));
            return;
        }
        List<JsonNode> children = steps.get(0).children(node);
        for (int i = 0; i < keys.size(); i++) {
            collect(children.get(i), steps.subList(1, steps.size()), above + "/" + keys.get(i), fields);
        }
    }

    /** The path without what stands in brackets, for comparison with others. */
    String shape() {
        return ELEMENT.matcher(text).replaceAll("[*]");
    }

    /** Names may have dots inside brackets. */
    private static List<String> split(String text) {
        return List.of(text.split("\\.(?![^\\[]*\\])", -1));
    }
}
