package mnl.experiment.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import mnl.experiment.fields.Condition;
import mnl.experiment.fields.ExperimentFields;
import mnl.experiment.fields.Field;
import mnl.experiment.fields.RecordFields;

/** Goes through every declared field, each at its place in a configuration that holds records of all kinds. */
final class FieldPlaces {
    static final String DRAWN = "{\"dataset\": {\"kind\": \"synthetic\", \"classes\": 4, \"dimensions\": 8,"
            + " \"validationSize\": 100, \"modalities\": [{\"name\": \"a\"}, {\"name\": \"b\"}],"
            + " \"confusablePairs\": [{\"first\": 0, \"second\": 1}]},"
            + " \"modalities\": [{\"name\": \"a\", \"trainingNoise\": {\"kind\": \"FEATURE_GAUSSIAN\"},"
            + " \"evaluationNoise\": {\"kind\": \"FEATURE_GAUSSIAN\"}}, {\"name\": \"b\"}],"
            + " \"arms\": [{\"name\": \"x\", \"mode\": \"NON_TARGET\", \"dominance\": \"CONFIDENCE_ONLY\","
            + " \"targetPull\": true, \"fusion\": {}, \"adversarial\": {}}],"
            + " \"labels\": {\"noise\": \"PAIR\", \"weights\": [1, 1, 1, 1]}}";
    static final String FOLDER = "{\"dataset\": {\"kind\": \"folder\", \"path\": \"x\"},"
            + " \"modalities\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}";

    private final ObjectMapper mapper = new ObjectMapper();
    private final boolean satisfied;

    private FieldPlaces(boolean satisfied) {
        this.satisfied = satisfied;
    }

    /** Every field of an experiment in a tree in which it is read. */
    static void read(BiConsumer<Field, Place> look) throws IOException {
        new FieldPlaces(true).all(look);
    }

    /** Every field in trees in which some are not read. */
    static void asTheyAre(BiConsumer<Field, Place> look) throws IOException {
        new FieldPlaces(false).all(look);
    }

    private void all(BiConsumer<Field, Place> look) throws IOException {
        for (String tree : List.of(DRAWN, FOLDER)) {
            walk(ExperimentFields.EXPERIMENT, List.of(), mapper.readTree(tree), look);
        }
    }

    private void walk(RecordFields<?> fields, List<String> above, JsonNode tree, BiConsumer<Field, Place> look) {
        for (Field field : fields.all()) {
            List<String> keys = new ArrayList<>(above);
            keys.add(field.name());
            ObjectNode ready = tree.deepCopy();
            if (satisfied) {
                satisfy(field.facts().when(), above, ready);
            }
            look.accept(field, new Place(keys, ready, isWhole(field, fields)));
            if (field instanceof Field.OfRecord record) {
                walk(record.fields(), keys, ready, look);
            } else if (field instanceof Field.OfRecords records
                    && node(ready, keys).isArray()) {
                keys.add("0");
                walk(records.fields(), keys, ready, look);
            } else if (field instanceof Field.OfVariant variant) {
                String kind = node(ready, keys).path("kind").textValue();
                variant.variants().stream()
                        .filter(each -> each.kind().equals(kind))
                        .forEach(each -> walk(each.fields(), keys, ready, look));
            }
        }
    }

    private static boolean isWhole(Field field, RecordFields<?> fields) {
        return fields.typeOf(field) == int.class || fields.typeOf(field) == long.class;
    }

    /** Conditions that are negative hold in the trees from the start. */
    private void satisfy(Condition condition, List<String> above, ObjectNode tree) {
        if (condition instanceof Condition.Is is) {
            List<String> keys = new ArrayList<>(above);
            keys.addAll(List.of(is.path().split("\\.")));
            Place place = new Place(keys, tree, false);
            place.set(tree, mapper.valueToTree(is.values().get(0)));
        } else if (condition instanceof Condition.Any any) {
            satisfy(any.of().get(0), above, tree);
        } else if (condition instanceof Condition.All all) {
            all.of().forEach(each -> satisfy(each, above, tree));
        } else if (condition instanceof Condition.Root root) {
            satisfy(root.of(), List.of(), tree);
        }
    }

    private static JsonNode node(JsonNode tree, List<String> keys) {
        return tree.at("/" + String.join("/", keys));
    }

    /** A field in a tree. */
    record Place(List<String> keys, ObjectNode tree, boolean whole) {
        Place {
            keys = List.copyOf(keys);
        }

        String path() {
            return String.join(".", keys).replaceAll("\\.(\\d+)", "[$1]");
        }

        /** The path with {@code [*]} for every index. */
        String shape() {
            return path().replaceAll("\\[\\d+]", "[*]");
        }

        JsonNode value() {
            return node(tree, keys);
        }

        ObjectNode with(JsonNode value) {
            ObjectNode copy = tree.deepCopy();
            set(copy, value);
            return copy;
        }

        void set(ObjectNode target, JsonNode value) {
            JsonNode at = target;
            for (String key : keys.subList(0, keys.size() - 1)) {
                at = at instanceof ArrayNode list
                        ? list.get(Integer.parseInt(key))
                        : at.has(key) ? at.get(key) : ((ObjectNode) at).putObject(key);
            }
            ((ObjectNode) at).set(keys.get(keys.size() - 1), value);
        }

        @Override
        public String toString() {
            return path();
        }
    }
}
