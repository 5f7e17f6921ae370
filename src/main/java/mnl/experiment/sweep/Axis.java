package mnl.experiment.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One direction of the grid: fields that vary together, mostly just one.
 *
 * @param fields the fields
 * @param values [position][field], as many for every field
 */
record Axis(List<FieldPath> fields, List<List<JsonNode>> values) {
    Axis {
        fields = List.copyOf(fields);
        values = List.copyOf(values);
    }
}
