package mnl.experiment.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mnl.experiment.Experiment;
import mnl.experiment.json.ExperimentFormatException;
import mnl.experiment.json.ExperimentJson;

/**
 * The JSON form of a grid: {@code grid} holds paths, each with a list of values, all of which are combined; {@code zip}
 * holds such an object, or a list of them, whose fields vary together and have equally many values.
 */
final class AxesJson {
    private final ObjectNode tree;
    private final Map<String, String> seen = new HashMap<>();

    /** @param base the experiment that the paths lead into */
    AxesJson(Experiment base) {
        tree = (ObjectNode) new ExperimentJson().toTree(base);
    }

    /** @throws ExperimentFormatException with the place and the remedy when there is no grid */
    List<Axis> read(JsonNode grid, JsonNode zip) {
        List<Axis> axes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : fields("grid", grid)) {
            axes.add(axis("grid", List.of(field)));
        }
        if (zip.isArray()) {
            for (int group = 0; group < zip.size(); group++) {
                axes.add(axis("zip[" + group + "]", fields("zip[" + group + "]", zip.get(group))));
            }
        } else if (!zip.isMissingNode()) {
            axes.add(axis("zip", fields("zip", zip)));
        }
        if (axes.isEmpty()) {
            throw new ExperimentFormatException("There is no grid: add \"grid\" with paths of fields, each with a list"
                    + " of values, such as \"guidance.lambda\": [0.7, 4].");
        }
        return axes;
    }

    private static List<Map.Entry<String, JsonNode>> fields(String place, JsonNode node) {
        if (node.isMissingNode()) {
            return List.of();
        }
        if (!(node instanceof ObjectNode fields) || (fields.isEmpty() && !place.equals("grid"))) {
            throw new ExperimentFormatException("The field \"" + place
                    + "\" must be an object in braces, of paths of fields, each with a list of values.");
        }
        return List.copyOf(fields.properties());
    }

    private Axis axis(String place, List<Map.Entry<String, JsonNode>> fields) {
        List<FieldPath> paths = new ArrayList<>();
        int count = fields.get(0).getValue().size();
        for (Map.Entry<String, JsonNode> field : fields) {
            JsonNode values = field.getValue();
            if (!values.isArray() || values.isEmpty()) {
                throw new ExperimentFormatException(place + ": " + field.getKey()
                        + " must have a list of values in square brackets, with at least one.");
            }
            if (values.size() != count) {
                throw new ExperimentFormatException(place + ": the fields vary together, and "
                        + fields.get(0).getKey() + " has " + count + " values, " + field.getKey() + " "
                        + values.size() + ": give each as many.");
            }
            paths.add(path(place, field.getKey()));
        }
        return new Axis(paths, positions(fields, count));
    }

    private static List<List<JsonNode>> positions(List<Map.Entry<String, JsonNode>> fields, int count) {
        List<List<JsonNode>> positions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int position = i;
            positions.add(
                    fields.stream().map(field -> field.getValue().get(position)).toList());
        }
        return positions;
    }

    private FieldPath path(String place, String text) {
        FieldPath path = FieldPath.of(text);
        try {
            path.set(tree.deepCopy(), tree.nullNode());
        } catch (ExperimentFormatException e) {
            throw new ExperimentFormatException(place + ": " + wrong(path, e), e);
        }
        for (String field : path.fields(tree.deepCopy())) {
            String other = seen.put(field, text);
            if (other != null && !other.equals(text)) {
                throw new ExperimentFormatException(
                        place + ": " + text + " and " + other + " set the same field: remove one.");
            }
            if (other != null) {
                throw new ExperimentFormatException(place + ": " + text + " stands there twice: remove one.");
            }
        }
        return path;
    }

    private String wrong(FieldPath path, ExperimentFormatException e) {
        KnownPaths known = new KnownPaths(tree);
        return known.has(path.shape())
                ? path.text() + " does not lead to a field. " + e.getMessage()
                : "there is no field " + path.text() + ", nearest are: "
                        + String.join(", ", known.nearest(path.shape())) + ".";
    }
}
