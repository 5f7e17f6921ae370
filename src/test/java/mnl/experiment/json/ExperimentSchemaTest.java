package mnl.experiment.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.check.ExperimentValidator;
import mnl.experiment.check.Problem;
import mnl.experiment.fields.Condition;
import mnl.experiment.fields.ExperimentFields;
import mnl.experiment.fields.Field;
import mnl.experiment.fields.RecordFields;
import org.junit.jupiter.api.Test;

/** The published schema is the one that the declarations make, and says the same as reading and checking. */
class ExperimentSchemaTest {
    private static final Path PUBLISHED = Path.of("docs", "experiment.schema.json");

    private static final String DRAWN = "{\"dataset\": {\"kind\": \"synthetic\", \"classes\": 4, \"dimensions\": 8,"
            + " \"validationSize\": 100, \"modalities\": [{\"name\": \"a\"}, {\"name\": \"b\"}],"
            + " \"confusablePairs\": [{\"first\": 0, \"second\": 1}]},"
            + " \"modalities\": [{\"name\": \"a\", \"trainingNoise\": {\"kind\": \"FEATURE_GAUSSIAN\"},"
            + " \"evaluationNoise\": {\"kind\": \"FEATURE_GAUSSIAN\"}}, {\"name\": \"b\"}],"
            + " \"arms\": [{\"name\": \"x\", \"mode\": \"NON_TARGET\", \"dominance\": \"CONFIDENCE_ONLY\","
            + " \"targetPull\": true, \"fusion\": {}, \"adversarial\": {}}],"
            + " \"labels\": {\"noise\": \"PAIR\", \"weights\": [1, 1, 1, 1]}}";
    private static final String FOLDER = "{\"dataset\": {\"kind\": \"folder\", \"path\": \"x\"},"
            + " \"modalities\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}";

    private final ObjectMapper mapper = new ObjectMapper();
    private final ExperimentJson json = new ExperimentJson();
    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(new ExperimentSchema().write());

    private Set<ValidationMessage> objections(JsonNode experiment) {
        return schema.validate(experiment);
    }

    /** Run with {@code -Dschema.write=true} after a declaration has changed. */
    @Test
    void thePublishedSchemaIsTheOneThatTheDeclarationsMake() throws Exception {
        String made = new ExperimentSchema().write();
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(PUBLISHED, made);
        }
        assertEquals(made, Files.readString(PUBLISHED), "write it anew with -Dschema.write=true");
    }

    @Test
    void everyScenarioFollowsItAsWrittenAndAsShipped() throws Exception {
        for (Scenario scenario : Scenarios.all()) {
            assertEquals(Set.of(), objections(json.toTree(scenario.experiment())), scenario.name());
            JsonNode shipped =
                    mapper.readTree(getClass().getResourceAsStream("/mnl/scenarios/" + scenario.name() + ".json"));
            assertEquals(Set.of(), objections(shipped.get("experiment")), scenario.name() + " as shipped");
        }
    }

    @Test
    void whatMayBeLeftOutMayBeLeftOut() throws Exception {
        for (String least : List.of(DRAWN, FOLDER)) {
            assertEquals(Set.of(), objections(mapper.readTree(least)));
            assertEquals(List.of(), new ExperimentValidator().problems(json.readExperiment(least)));
        }
        assertFalse(objections(mapper.readTree("{}")).isEmpty());
    }

    @Test
    void numbersBeyondTheirBoundsAreRefusedByBoth() throws Exception {
        List<String> tried = new ArrayList<>();
        eachField((field, place) -> {
            if (field instanceof Field.OfNumber number && !place.path().equals("schema")) {
                for (double wrong : beyond(number)) {
                    ObjectNode tree = place.with(number(place, wrong));
                    assertFalse(objections(tree).isEmpty(), () -> "the schema lets " + place + " = " + wrong);
                    Experiment read = json.experiment(tree, "");
                    assertTrue(
                            new ExperimentValidator()
                                    .problems(read).stream().map(Problem::path).anyMatch(place.path()::equals),
                            () -> "the checks let " + place + " = " + wrong);
                }
                for (double fine : within(number)) {
                    assertEquals(Set.of(), objections(place.with(number(place, fine))), () -> place + " = " + fine);
                }
                tried.add(place.path());
            }
        });
        assertTrue(tried.size() > 45, tried.toString());
    }

    @Test
    void wrongTypesAndUnknownNamesAreRefusedByBoth() throws Exception {
        eachField((field, place) -> {
            for (JsonNode wrong : List.of(
                    mapper.getNodeFactory().textNode("§"),
                    mapper.createArrayNode().add("§"))) {
                boolean fits = wrong.isTextual() ? field instanceof Field.OfText : field instanceof Field.OfNames;
                if (!fits) {
                    ObjectNode tree = place.with(wrong);
                    assertFalse(objections(tree).isEmpty(), () -> "the schema lets " + place + " = " + wrong);
                    assertThrows(ExperimentFormatException.class, () -> json.experiment(tree, ""), place.toString());
                }
            }
        });
        ObjectNode unknown = (ObjectNode) mapper.readTree(DRAWN);
        unknown.withObject("/schedule").put("epoch", 3);
        assertFalse(objections(unknown).isEmpty());
    }

    @Test
    void numbersThatAreNotReadMayBeAnyInBoth() throws Exception {
        ObjectNode tree = (ObjectNode) mapper.readTree(DRAWN);
        tree.withObject("/schedule/learningRate").put("factor", 7).put("patience", -1);
        tree.withObject("/fusion").put("annealingEpochs", 0);
        assertEquals(Set.of(), objections(tree));
        assertEquals(List.of(), new ExperimentValidator().problems(json.experiment(tree, "")));
    }

    private static List<Double> beyond(Field.OfNumber number) {
        var range = number.range();
        return List.of(
                range.lowOpen() ? range.low() : range.low() - 1, range.highOpen() ? range.high() : range.high() + 1);
    }

    private static List<Double> within(Field.OfNumber number) {
        var range = number.range();
        double middle = range.whole() ? Math.floor((range.low() + range.high()) / 2) : (range.low() + range.high()) / 2;
        return range.lowOpen() || range.highOpen() ? List.of(middle) : List.of(range.low(), middle, range.high());
    }

    private JsonNode number(Place place, double value) {
        return place.whole()
                ? mapper.getNodeFactory().numberNode((long) value)
                : mapper.getNodeFactory().numberNode(value);
    }

    /** Every field of an experiment in a tree in which it is read. */
    private void eachField(BiConsumer<Field, Place> look) throws Exception {
        walk(ExperimentFields.EXPERIMENT, List.of(), mapper.readTree(DRAWN), look);
        walk(ExperimentFields.EXPERIMENT, List.of(), mapper.readTree(FOLDER), look);
    }

    private void walk(RecordFields<?> fields, List<String> above, JsonNode tree, BiConsumer<Field, Place> look) {
        for (Field field : fields.all()) {
            List<String> keys = new ArrayList<>(above);
            keys.add(field.name());
            ObjectNode ready = tree.deepCopy();
            satisfy(field.facts().when(), above, ready);
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
    private record Place(List<String> keys, ObjectNode tree, boolean whole) {
        Place {
            keys = List.copyOf(keys);
        }

        String path() {
            return String.join(".", keys).replaceAll("\\.(\\d+)", "[$1]");
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
