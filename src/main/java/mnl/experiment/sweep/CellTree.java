package mnl.experiment.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.json.ExperimentFormatException;
import mnl.experiment.json.ExperimentJson;

/** Sets fields of a complete experiment. Wider fields first, so that {@code arms} does not undo {@code arms[0].fusion}. */
final class CellTree {
    private static final String FUSION = "fusion";

    private final ExperimentJson json = new ExperimentJson();
    private final JsonNode base;
    private final JsonNode standard;

    CellTree(Experiment base) {
        this.base = json.toTree(base);
        standard = json.toTree(base.withArms(Arm.NAMED, Arm.NONE.name()));
    }

    /**
     * The experiment with these fields.
     *
     * @throws ExperimentFormatException when it is none any more
     */
    Experiment experiment(Map<FieldPath, JsonNode> values) {
        ObjectNode tree = base.deepCopy();
        List<FieldPath> order = new ArrayList<>(values.keySet());
        order.sort(Comparator.comparingInt(path -> path.steps().size()));
        for (FieldPath path : order) {
            set(tree, path, Objects.requireNonNull(values.get(path), path.text()));
        }
        settleBaseline(tree, order);
        return json.experiment(tree, "");
    }

    private void set(ObjectNode tree, FieldPath path, JsonNode value) {
        if (path.text().equals("arms")) {
            path.set(tree, named(value));
            return;
        }
        try {
            if (isInsideArmsFusion(path)) {
                arms(tree, path).forEach(arm -> ownFusion(arm, tree.path(FUSION)));
            }
            path.set(tree, value);
        } catch (ExperimentFormatException e) {
            throw new ExperimentFormatException(path.text() + ": " + e.getMessage(), e);
        }
    }

    /** Arms may be named alone; those of the base are known as well as the standard ones. */
    private JsonNode named(JsonNode value) {
        JsonNode arms = value.deepCopy();
        if (arms instanceof ArrayNode list) {
            for (int a = 0; a < list.size(); a++) {
                list.set(a, known(list.get(a)));
            }
        }
        return arms;
    }

    private JsonNode known(JsonNode arm) {
        for (JsonNode arms : List.of(base.path("arms"), standard.path("arms"))) {
            for (JsonNode known : arms) {
                if (known.path("name").equals(arm)) {
                    return known.deepCopy();
                }
            }
        }
        return arm;
    }

    /** The arms whose fusion the path leads into. */
    private static List<JsonNode> arms(ObjectNode tree, FieldPath path) {
        return tree.path("arms").isArray() ? path.steps().get(1).children(tree.path("arms")) : List.of();
    }

    private static boolean isInsideArmsFusion(FieldPath path) {
        return path.shape().startsWith("arms[*].fusion.");
    }

    /** An arm without a fusion of its own fuses as the experiment does, and one field of that is about to differ. */
    private static void ownFusion(JsonNode arm, JsonNode shared) {
        if (arm instanceof ObjectNode fields && !fields.hasNonNull(FUSION)) {
            fields.set(FUSION, shared.deepCopy());
        }
    }

    /** With other arms, a baseline that is not among them is chosen as where a configuration names none. */
    private static void settleBaseline(ObjectNode tree, List<FieldPath> set) {
        List<String> fields = set.stream().map(FieldPath::text).toList();
        if (fields.contains("arms") && !fields.contains("baseline")) {
            List<JsonNode> names = new ArrayList<>();
            tree.path("arms").forEach(arm -> names.add(arm.path("name")));
            if (!names.contains(tree.get("baseline"))) {
                tree.remove("baseline");
            }
        }
    }
}
