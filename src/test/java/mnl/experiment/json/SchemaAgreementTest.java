package mnl.experiment.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mnl.experiment.Experiment;
import mnl.experiment.check.ExperimentValidator;
import mnl.experiment.fields.Condition;
import mnl.experiment.fields.Field;
import mnl.experiment.fields.NumberBounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the program says to anything at the place of any field, the published schema says too: null, lists and objects without
 * content, texts, whole numbers with a fraction of 0, and numbers on and beyond each bound. Where the schema accepts and the
 * program does not, it is because of another field.
 */
class SchemaAgreementTest {
    /** Fields that have to fit others, which a schema of single fields cannot say. Bounds that are fields are declared. */
    private static final Set<String> FIT_OTHERS = Set.of("baseline", "labels.weights", "modalities");

    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonNodeFactory json = mapper.getNodeFactory();
    private final ExperimentJson reader = new ExperimentJson();
    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(new ExperimentSchema().write());

    private final Set<String> tried = new LinkedHashSet<>();
    private final Set<String> excused = new TreeSet<>();
    private final Set<String> disagreements = new TreeSet<>();

    @Test
    void theProgramAndTheSchemaSayTheSameToAnythingInAFieldThatIsRead() throws Exception {
        FieldPlaces.read(this::compare);
        assertEquals(Set.of(), disagreements);
        assertEquals(FIT_OTHERS, excused, "excuses that nothing needs");
        assertTrue(tried.size() > 80, () -> tried.size() + " " + tried);
    }

    @Test
    void theyDoSoWhereSomeFieldsAreNotRead() throws Exception {
        FieldPlaces.asTheyAre((field, place) -> {
            if (field.facts().when() != Condition.ALWAYS) {
                compare(field, place);
            }
        });
        assertTrue(tried.size() > 20, () -> tried.size() + " " + tried);
        assertEquals(Set.of(), disagreements);
    }

    private void compare(Field field, FieldPlaces.Place place) {
        if (!tried.add(place.path())) {
            return;
        }
        for (JsonNode value : values(field, place)) {
            ObjectNode tree = place.with(value);
            boolean fits = schema.validate(tree).isEmpty();
            Optional<String> refused = refusal(tree, place.path());
            if (fits && refused.isPresent() && FIT_OTHERS.contains(place.shape())) {
                excused.add(place.shape());
            } else if (fits == refused.isPresent() && !(fits && hasLimit(field))) {
                disagreements.add(place + " = " + value + (fits ? ": schema accepts, program: " : ": schema refuses")
                        + refused.orElse(", program accepts"));
            }
        }
    }

    private static boolean hasLimit(Field field) {
        return field instanceof Field.OfNumber number && number.limit() != null;
    }

    /** What the program says of the field or what is in it; problems elsewhere are those of other fields. */
    private Optional<String> refusal(ObjectNode tree, String path) {
        Experiment read;
        try {
            read = reader.experiment(tree, "");
        } catch (ExperimentFormatException e) {
            return Optional.of(e.getMessage());
        }
        return new ExperimentValidator()
                .problems(read).stream()
                        .filter(problem -> problem.path().equals(path)
                                || problem.path().startsWith(path + ".")
                                || problem.path().startsWith(path + "["))
                        .map(problem -> problem.path() + ": " + problem.message())
                        .findFirst();
    }

    private List<JsonNode> values(Field field, FieldPlaces.Place place) {
        List<JsonNode> all = new ArrayList<>(List.of(
                json.nullNode(),
                json.arrayNode(),
                json.arrayNode().add(json.nullNode()),
                json.arrayNode().add(1),
                json.arrayNode().add("a"),
                json.objectNode(),
                json.booleanNode(true),
                json.textNode(""),
                json.textNode(" "),
                json.textNode("a"),
                json.numberNode(1),
                json.numberNode(1.0),
                json.numberNode(1.5),
                json.numberNode(-1),
                json.numberNode(3_000_000_000L),
                json.numberNode(1e30)));
        if (field instanceof Field.OfNumber number) {
            around(number.range())
                    .forEach(value ->
                            all.addAll(List.of(json.numberNode((long) value.doubleValue()), json.numberNode(value))));
        } else if (field instanceof Field.OfNumbers numbers) {
            around(numbers.range()).forEach(value -> all.add(list(json.numberNode(value), 4)));
            lengths(numbers.count()).forEach(length -> all.add(list(json.numberNode(1), length)));
        } else if (field instanceof Field.OfNumbersByName numbers) {
            around(numbers.range())
                    .forEach(value -> all.add(json.objectNode().put("a", value).put("b", 1)));
            all.add(json.objectNode().set("a", json.nullNode()));
        } else if (field instanceof Field.OfRecords records) {
            JsonNode element = place.value().path(0);
            lengths(records.count()).forEach(length -> all.add(list(element, length)));
        }
        return all;
    }

    /** Each bound, one beyond it, and one within. */
    private static Stream<Double> around(NumberBounds range) {
        return Stream.of(range.low(), range.high())
                .flatMap(bound -> Stream.of(bound - 1, bound, bound + 1, Math.nextUp(bound), Math.nextDown(bound)));
    }

    private static Stream<Integer> lengths(Field.Count count) {
        return Stream.of(count.least() - 1, count.least(), count.most(), count.most() + 1)
                .filter(length -> length >= 0 && length < 100);
    }

    private ArrayNode list(JsonNode element, int length) {
        ArrayNode list = json.arrayNode();
        for (int i = 0; i < length; i++) {
            JsonNode copy = element.deepCopy();
            if (copy.has("name")) {
                ((ObjectNode) copy).put("name", "a" + i);
            }
            list.add(copy);
        }
        return list;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "mnl+adv",
                "a b",
                "a,b",
                "a\"b",
                "a>b",
                "fused",
                "total",
                "guidance",
                "fused2",
                "",
                " ",
                "\t",
                "a\nb",
                "\u202Eab",
                "a\u200Bb",
                "a\u200Db",
                "a\u2028b",
                "été",
                "日本"
            })
    void theyCallTheSameNamesGood(String name) throws Exception {
        ObjectNode tree = (ObjectNode) mapper.readTree(FieldPlaces.DRAWN);
        ((ObjectNode) tree.at("/arms/0")).put("name", name);
        assertEquals(
                schema.validate(tree).isEmpty(),
                refusal(tree, "arms[0].name").isEmpty(),
                () -> "arm, " + refusal(tree, "arms[0].name"));
        ObjectNode other = (ObjectNode) mapper.readTree(FieldPlaces.DRAWN);
        ((ObjectNode) other.at("/dataset/modalities/0")).put("name", name);
        ((ObjectNode) other.at("/modalities/0")).put("name", name);
        assertEquals(
                schema.validate(other).isEmpty(),
                refusal(other, "modalities[0].name").isEmpty(),
                () -> "modality, " + refusal(other, "modalities[0].name"));
    }

    @Test
    void aWholeNumberMayBeWrittenWithAFractionOfZero() throws Exception {
        String tens = "{\"dataset\": {\"kind\": \"folder\", \"path\": \"x\", \"trainSize\": 1e2},"
                + " \"modalities\": [{\"name\": \"a\", \"encoder\": {\"depth\": 2.0}}, {\"name\": \"b\"}],"
                + " \"schema\": 1.0, \"schedule\": {\"epochs\": 7.0}, \"seeds\": {\"first\": 4503599627370496.0}}";
        assertEquals(Set.of(), schema.validate(mapper.readTree(tens)));
        Experiment read = reader.readExperiment(tens);
        assertEquals(7, read.schedule().epochs());
        assertEquals(2, read.modalities().get(0).encoder().depth());
        assertEquals(1L << 52, read.seeds().first());
        assertEquals(List.of(), new ExperimentValidator().problems(read));
    }
}
