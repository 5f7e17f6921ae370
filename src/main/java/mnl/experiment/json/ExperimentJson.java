package mnl.experiment.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import mnl.experiment.Arm;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.SeedRange;
import mnl.words.Texts;

/**
 * The JSON form of experiments and scenarios. Writing writes every field; reading fills in what may be left out (see
 * {@link ExperimentDefaults}) and refuses unknown fields, null where there has to be a value, wrong types and newer schemas.
 */
public final class ExperimentJson {

    private static final String EXPERIMENT = "experiment";

    private final JsonMapper mapper = StrictJson.mapper();

    /**
     * Reads an experiment; a scenario or a run description is read too, for the experiment inside it.
     *
     * @throws ExperimentFormatException when it is not one; the message names the field and the remedy
     */
    public Experiment readExperiment(String json) {
        ObjectNode root = object(json);
        JsonNode inner = root.get(EXPERIMENT);
        if (inner == null) {
            return experiment(root, "");
        }
        JsonMessages.checkSchema(root, Experiment.SCHEMA);
        return experiment(inner, EXPERIMENT);
    }

    /** The fingerprint of the data that the experiment of a {@code run.json} was trained on; empty in other files. */
    public Optional<String> dataFingerprint(String json) {
        return Optional.ofNullable(object(json).path("data").path("fingerprint").textValue());
    }

    /**
     * Reads a scenario.
     *
     * @throws ExperimentFormatException when it is not one; the message names the field and the remedy
     */
    public Scenario readScenario(String json) {
        ObjectNode root = object(json);
        return new Scenario(
                text(root, "name"),
                text(root, "title"),
                text(root, "commentary"),
                experiment(root.path(EXPERIMENT), EXPERIMENT));
    }

    /**
     * An experiment on a dataset with everything as it is where a configuration leaves it out. Beside the arms each modality is
     * trained as if alone; {@link Arm#UNI_CE} would be {@link Arm#NONE} again.
     *
     * @param modalities names of the dataset's modalities; all take part
     */
    public Experiment byDefault(DatasetSpec dataset, List<String> modalities) {
        return byDefault(dataset, modalities, 0);
    }

    /**
     * The same on data with folds, which are tested once each.
     *
     * @param folds K; 0 where the data have none
     */
    public Experiment byDefault(DatasetSpec dataset, List<String> modalities, int folds) {
        ObjectNode tree = mapper.createObjectNode();
        tree.set("dataset", mapper.valueToTree(dataset));
        ArrayNode all = tree.putArray("modalities");
        modalities.forEach(name -> all.addObject().put("name", name));
        tree.putArray("references").add(Arm.ENSEMBLE.name());
        if (folds > 0) {
            tree.set("seeds", mapper.valueToTree(SeedRange.ofFolds(folds)));
        }
        return experiment(tree, "");
    }

    /** The whole experiment, indented, with a line break at its end. */
    public String write(Experiment experiment) {
        return text(experiment);
    }

    /** The whole scenario, likewise. */
    public String write(Scenario scenario) {
        return text(scenario);
    }

    /** The experiment as a tree, for files that hold it among other things. */
    public JsonNode toTree(Experiment experiment) {
        return mapper.valueToTree(experiment);
    }

    /**
     * Reads an experiment from a tree.
     *
     * @param path where the tree stands in its file, for messages; empty for the whole file
     * @throws ExperimentFormatException when it is not one
     */
    public Experiment experiment(JsonNode tree, String path) {
        if (!(tree instanceof ObjectNode fields)) {
            throw new ExperimentFormatException(
                    Texts.of("json.experiment-json.must-hold-an-experiment", JsonMessages.place(path)));
        }
        JsonMessages.checkSchema(fields, Experiment.SCHEMA);
        ValueChecks.refuse(fields, path);
        try {
            return mapper.treeToValue(ExperimentDefaults.completed(mapper, fields), Experiment.class);
        } catch (JsonProcessingException e) {
            throw new ExperimentFormatException(JsonMessages.sentence(e, path), e);
        }
    }

    private ObjectNode object(String json) {
        return StrictJson.object(mapper, json);
    }

    private static String text(ObjectNode root, String field) {
        JsonNode value = root.path(field);
        if (!value.isTextual()) {
            throw new ExperimentFormatException(Texts.of("json.experiment-json.the-field-must-be", field));
        }
        return value.textValue();
    }

    private String text(Object value) {
        try {
            return mapper.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An experiment could not be written as JSON.", e);
        }
    }
}
