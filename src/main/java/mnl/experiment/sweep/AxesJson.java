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
import mnl.words.Texts;

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
            throw new ExperimentFormatException(Texts.of("sweep.axes-json.there-is-no-grid"));
        }
        return axes;
    }

    private static List<Map.Entry<String, JsonNode>> fields(String place, JsonNode node) {
        if (node.isMissingNode()) {
            return List.of();
        }
        if (!(node instanceof ObjectNode fields) || (fields.isEmpty() && !place.equals("grid"))) {
            throw new ExperimentFormatException(Texts.of("sweep.axes-json.the-field-must-be", place));
        }
        return List.copyOf(fields.properties());
    }

    private Axis axis(String place, List<Map.Entry<String, JsonNode>> fields) {
        List<FieldPath> paths = new ArrayList<>();
        int count = fields.get(0).getValue().size();
        for (Map.Entry<String, JsonNode> field : fields) {
            JsonNode values = field.getValue();
            if (!values.isArray() || values.isEmpty()) {
                throw new ExperimentFormatException(
                        Texts.of("sweep.axes-json.must-have-a-list", place, field.getKey()));
            }
            if (values.size() != count) {
                throw new ExperimentFormatException(Texts.of(
                        "sweep.axes-json.the-fields-vary-together",
                        place,
                        fields.get(0).getKey(),
                        count,
                        field.getKey(),
                        values.size()));
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
                throw new ExperimentFormatException(Texts.of("sweep.axes-json.and-set-the-same", place, text, other));
            }
            if (other != null) {
                throw new ExperimentFormatException(Texts.of("sweep.axes-json.stands-there-twice-remove", place, text));
            }
        }
        return path;
    }

    private String wrong(FieldPath path, ExperimentFormatException e) {
        KnownPaths known = new KnownPaths(tree);
        return known.has(path.shape())
                ? Texts.of("sweep.axes-json.does-not-lead-to", path.text(), e.getMessage())
                : Texts.of(
                        "sweep.axes-json.there-is-no-field",
                        path.text(),
                        String.join(", ", known.nearest(path.shape())));
    }
}
