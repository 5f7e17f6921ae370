package mnl.experiment.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import mnl.experiment.Experiment;

/**
 * One cell of the grid.
 *
 * @param number from 1, in the order of the grid
 * @param values every field of the grid by its path, in order
 * @param experiment what it is
 */
public record Cell(int number, Map<String, JsonNode> values, Experiment experiment) {
    public Cell {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A field's value as a person reads it: texts without quotes, lists of names with a plus between them. */
    public String text(String field) {
        return text(Objects.requireNonNull(values.get(field), field));
    }

    /** Where the cell lies, such as {@code lambda 4, rule MEAN}. */
    public String place(List<String> fields) {
        return fields.stream()
                .map(field -> Sweep.shortName(field, fields) + " " + text(field))
                .collect(Collectors.joining(", "));
    }

    static String text(JsonNode value) {
        if (value.isArray() && !value.isEmpty() && all(value)) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Cell::text)
                    .collect(Collectors.joining("+"));
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static boolean all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isValueNode);
    }
}
