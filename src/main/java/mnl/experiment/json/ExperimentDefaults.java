package mnl.experiment.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.Experiment;
import mnl.experiment.fields.ExperimentFields;
import mnl.experiment.fields.Field;
import mnl.experiment.fields.RecordFields;

/**
 * What a configuration may leave out, and what then holds: for every field its record's default. Only {@code dataset} must be
 * there, and {@code modalities} for a dataset folder. Beyond the defaults of the records:
 *
 * <ul>
 *   <li>{@code modalities}: all of a synthetic dataset's
 *   <li>{@code arms}: the five standard ones; these and the other known ones may be given by name alone, also with {@code +adv} at
 *       its end
 *   <li>{@code references}: none; they may be given by name alone, too
 *   <li>{@code baseline}: {@code none} where there is such an arm, otherwise the first arm
 *   <li>{@code guidance.fixedGuide}: the first modality where an arm has a fixed guide
 * </ul>
 */
final class ExperimentDefaults {
    private final ObjectMapper mapper;

    private ExperimentDefaults(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A copy of an experiment's tree with everything in it. */
    static ObjectNode completed(ObjectMapper mapper, ObjectNode given) {
        ObjectNode tree = given.deepCopy();
        ExperimentDefaults defaults = new ExperimentDefaults(mapper);
        defaults.modalities(tree);
        defaults.arms(tree);
        if (!tree.has("schema")) {
            tree.put("schema", Experiment.SCHEMA);
        }
        defaults.complete(tree, ExperimentFields.EXPERIMENT);
        fixedGuide(tree);
        return tree;
    }

    private void complete(JsonNode node, RecordFields<?> fields) {
        if (node instanceof ObjectNode tree) {
            fields.all().forEach(field -> complete(tree, field, fields));
        }
    }

    private void complete(ObjectNode tree, Field field, RecordFields<?> fields) {
        String name = field.name();
        if (field instanceof Field.OfRecord record) {
            if (!tree.has(name) && record.optional()) {
                tree.putNull(name);
            }
            complete(tree.has(name) ? tree.get(name) : tree.putObject(name), record.fields());
        } else if (!tree.has(name) && field instanceof Field.OfText text && text.optional()) {
            tree.putNull(name);
        } else if (!tree.has(name)) {
            fields.defaultOf(field).ifPresent(value -> tree.set(name, mapper.valueToTree(value)));
        } else if (field instanceof Field.OfRecords records) {
            tree.get(name).forEach(element -> complete(element, records.fields()));
        } else if (field instanceof Field.OfVariant variant) {
            variant.of(tree.get(name).path("kind").textValue()).ifPresent(type -> complete(tree.get(name), type));
        } else if (field instanceof Field.OfNumber && fields.typeOf(field) != double.class) {
            whole(tree, name);
        }
    }

    /** A number without a fraction is a whole one, however it is written. */
    private static void whole(ObjectNode tree, String name) {
        JsonNode given = tree.get(name);
        if (given.isFloatingPointNumber() && given.canConvertToExactIntegral() && given.canConvertToLong()) {
            tree.put(name, given.longValue());
        }
    }

    private static void fixedGuide(ObjectNode tree) {
        JsonNode first = tree.path("modalities").path(0).path("name");
        boolean needed = false;
        for (JsonNode arms : List.of(tree.path("arms"), tree.path("references"))) {
            for (JsonNode arm : arms) {
                needed |= DominanceRule.FIXED_PRIOR
                        .name()
                        .equals(arm.path("dominance").textValue());
            }
        }
        if (needed
                && first.isTextual()
                && tree.get("guidance") instanceof ObjectNode guidance
                && guidance.path("fixedGuide").isNull()) {
            guidance.set("fixedGuide", first);
        }
    }

    private void modalities(ObjectNode tree) {
        if (!tree.has("modalities") && tree.path("dataset").path("modalities") instanceof ArrayNode drawn) {
            ArrayNode all = tree.putArray("modalities");
            drawn.forEach(modality -> all.addObject().set("name", modality.get("name")));
        }
    }

    private void arms(ObjectNode tree) {
        if (!tree.has("arms")) {
            tree.set("arms", mapper.valueToTree(Arm.STANDARD));
        }
        if (!tree.has("references")) {
            tree.putArray("references");
        }
        named(tree.get("references"));
        named(tree.get("arms"));
        if (tree.get("arms") instanceof ArrayNode arms) {
            if (!tree.has("baseline")) {
                tree.put("baseline", baseline(arms));
            }
        }
    }

    /** Puts the arms in the place of their names. */
    private void named(JsonNode list) {
        for (int a = 0; list instanceof ArrayNode arms && a < arms.size(); a++) {
            Optional<Arm> known = Arm.byName(arms.get(a).textValue());
            if (known.isPresent()) {
                arms.set(a, mapper.valueToTree(known.get()));
            }
        }
    }

    private static String baseline(ArrayNode arms) {
        for (JsonNode arm : arms) {
            if (Arm.NONE.name().equals(arm.path("name").textValue())) {
                return Arm.NONE.name();
            }
        }
        return arms.path(0).path("name").asText(Arm.NONE.name());
    }
}
