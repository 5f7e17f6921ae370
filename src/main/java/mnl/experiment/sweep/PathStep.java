package mnl.experiment.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mnl.experiment.json.ExperimentFormatException;
import mnl.words.Texts;

/** One step of a {@link FieldPath}. Its methods throw {@link ExperimentFormatException} where it leads nowhere. */
sealed interface PathStep {

    /** The nodes that the step leads to; an empty object is made where a field is null. */
    List<JsonNode> children(JsonNode node);

    /** What leads there, the same whichever way the step is written, in the order of {@link #children}. */
    List<String> keys(JsonNode node);

    /** Sets what the step leads to. */
    void put(JsonNode node, JsonNode value);

    /** The field of an object. */
    record Field(String name) implements PathStep {

        @Override
        public List<JsonNode> children(JsonNode node) {
            ObjectNode fields = check(node);
            return List.of(fields.path(name).isContainerNode() ? fields.get(name) : made(fields));
        }

        @Override
        public List<String> keys(JsonNode node) {
            return List.of(name);
        }

        @Override
        public void put(JsonNode node, JsonNode value) {
            check(node).set(name, value);
        }

        private JsonNode made(ObjectNode fields) {
            if (fields.hasNonNull(name)) {
                throw new ExperimentFormatException(Texts.of("sweep.path-step.is-a-single-value", name));
            }
            return fields.putObject(name);
        }

        /** An empty object may take any field: whether it is one is seen when the experiment is read. */
        private ObjectNode check(JsonNode node) {
            if (!(node instanceof ObjectNode fields)) {
                throw new ExperimentFormatException(Texts.of("sweep.path-step.does-not-follow-a", name));
            }
            if (!fields.isEmpty() && !fields.has(name)) {
                throw new ExperimentFormatException(
                        Texts.of("sweep.path-step.there-is-no-beside", name, String.join(", ", names(fields))));
            }
            return fields;
        }

        private static List<String> names(ObjectNode fields) {
            List<String> names = new ArrayList<>();
            fields.fieldNames().forEachRemaining(names::add);
            return names;
        }
    }

    /**
     * Elements of a list.
     *
     * @param which an index from 0, {@code *} for all, or what the element's field {@code name} holds; in single or double
     *     quotes it is always a name, so that an element that is called by a number is told from the one at that place
     */
    record Element(String which) implements PathStep {
        private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]*");
        private static final Pattern QUOTED = Pattern.compile("'(.*)'|\"(.*)\"");

        @Override
        public List<JsonNode> children(JsonNode node) {
            ArrayNode list = check(node);
            return indices(list).stream().map(list::get).toList();
        }

        @Override
        public List<String> keys(JsonNode node) {
            return indices(check(node)).stream().map(String::valueOf).toList();
        }

        @Override
        public void put(JsonNode node, JsonNode value) {
            ArrayNode list = check(node);
            indices(list).forEach(index -> list.set(index, value.deepCopy()));
        }

        private List<Integer> indices(ArrayNode list) {
            List<Integer> found = IntStream.range(0, list.size())
                    .filter(i -> matches(i, list.get(i)))
                    .boxed()
                    .toList();
            if (found.isEmpty()) {
                List<String> names = new ArrayList<>();
                list.forEach(element -> names.add(element.path("name").asText("?")));
                throw new ExperimentFormatException(
                        names.contains(which)
                                ? Texts.of(
                                        "sweep.path-step.there-is-no-element",
                                        which,
                                        list.size() - 1,
                                        String.join(", ", names))
                                : Texts.of(
                                        "sweep.path-step.there-is-no-element-choose",
                                        which,
                                        list.size() - 1,
                                        String.join(", ", names)));
            }
            return found;
        }

        private boolean matches(int index, JsonNode element) {
            if (which.equals("*")) {
                return true;
            }
            return INDEX.matcher(which).matches()
                    ? which.equals(String.valueOf(index))
                    : name().equals(element.path("name").textValue());
        }

        private String name() {
            Matcher quoted = QUOTED.matcher(which);
            if (!quoted.matches()) {
                return which;
            }
            return quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
        }

        private static ArrayNode check(JsonNode node) {
            if (node instanceof ArrayNode list) {
                return list;
            }
            throw new ExperimentFormatException(Texts.of("sweep.path-step.brackets-follow-a-list"));
        }
    }
}
