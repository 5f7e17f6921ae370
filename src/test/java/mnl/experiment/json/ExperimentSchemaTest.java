package mnl.experiment.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.check.ExperimentValidator;
import mnl.experiment.check.Problem;
import mnl.experiment.fields.Field;
import org.junit.jupiter.api.Test;

/** The published schema is the one that the declarations make, and says the same as reading and checking. */
class ExperimentSchemaTest {
    private static final Path PUBLISHED = Path.of("docs", "experiment.schema.json");

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
        for (String least : List.of(FieldPlaces.DRAWN, FieldPlaces.FOLDER)) {
            assertEquals(Set.of(), objections(mapper.readTree(least)));
            assertEquals(List.of(), new ExperimentValidator().problems(json.readExperiment(least)));
        }
        assertFalse(objections(mapper.readTree("{}")).isEmpty());
    }

    @Test
    void numbersBeyondTheirBoundsAreRefusedByBoth() throws Exception {
        List<String> tried = new ArrayList<>();
        FieldPlaces.read((field, place) -> {
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
        FieldPlaces.read((field, place) -> {
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
        ObjectNode unknown = (ObjectNode) mapper.readTree(FieldPlaces.DRAWN);
        unknown.withObject("/schedule").put("epoch", 3);
        assertFalse(objections(unknown).isEmpty());
    }

    @Test
    void numbersThatAreNotReadMayBeAnyInBoth() throws Exception {
        ObjectNode tree = (ObjectNode) mapper.readTree(FieldPlaces.DRAWN);
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

    private JsonNode number(FieldPlaces.Place place, double value) {
        return place.whole()
                ? mapper.getNodeFactory().numberNode((long) value)
                : mapper.getNodeFactory().numberNode(value);
    }
}
