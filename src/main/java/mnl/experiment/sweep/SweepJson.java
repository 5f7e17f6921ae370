package mnl.experiment.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.json.ExperimentFormatException;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.JsonWords;
import mnl.experiment.json.Scenarios;
import mnl.experiment.transfer.SetupLine;
import mnl.words.Texts;

/**
 * The JSON form of sweeps: a base, one of {@code scenario} (a name), {@code config} (a file), {@code experiment}, {@code data} (a
 * dataset folder, with the defaults) and {@code setup} (a line that Copy setup has made), and {@code grid} and {@code zip} as {@link AxesJson} reads them.
 */
public final class SweepJson {
    private static final List<String> BASES = List.of("scenario", "config", "experiment", "data", "setup");
    private static final List<String> AXES = List.of("grid", "zip");

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Function<String, Scenario> scenarios;
    private final Function<String, Experiment> folders;
    private final Function<String, Experiment> setups;

    /** Knows the program's own scenarios. */
    public SweepJson() {
        this(
                SweepJson::ready,
                folder -> {
                    throw new ExperimentFormatException(Texts.of("sweep.sweep-json.the-dataset-folder-cannot", folder));
                },
                line -> SetupLine.read(line).experiment());
    }

    /**
     * All throw {@link ExperimentFormatException} with a sentence where there is none.
     *
     * @param scenarios by their names
     * @param folders the default experiment on a dataset folder, by its path
     * @param setups the experiment that a line of Copy setup holds
     */
    public SweepJson(
            Function<String, Scenario> scenarios,
            Function<String, Experiment> folders,
            Function<String, Experiment> setups) {
        this.scenarios = scenarios;
        this.folders = folders;
        this.setups = setups;
    }

    private static Scenario ready(String name) {
        try {
            return Scenarios.byName(name);
        } catch (IllegalArgumentException e) {
            throw new ExperimentFormatException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Reads a sweep.
     *
     * @param name a short name for it
     * @param json the file
     * @param files gives the text of the file that {@code config} names
     * @throws ExperimentFormatException when it is none; the message names the field and the remedy
     */
    public Sweep read(String name, String json, UnaryOperator<String> files) {
        return read(name, json, files, "");
    }

    /**
     * Reads a sweep whose base may be given beside it.
     *
     * @param setup a line of Copy setup that is its base; empty for none
     */
    public Sweep read(String name, String json, UnaryOperator<String> files, String setup) {
        ObjectNode root = root(json);
        if (!setup.isEmpty() && BASES.stream().anyMatch(root::has)) {
            throw new ExperimentFormatException(Texts.of("sweep.sweep-json.two-bases"));
        }
        if (!setup.isEmpty()) {
            root.put("setup", setup);
        }
        root.fieldNames().forEachRemaining(SweepJson::checkField);
        Scenario base = base(name, root, files);
        Sweep sweep = new Sweep(base, new AxesJson(base.experiment()).read(root.path("grid"), root.path("zip")));
        checkSize(sweep);
        return sweep;
    }

    private ObjectNode root(String json) {
        try {
            if (mapper.readTree(json) instanceof ObjectNode fields) {
                return fields;
            }
            throw new ExperimentFormatException(Texts.of("sweep.sweep-json.the-file-must-hold"));
        } catch (JsonProcessingException e) {
            throw new ExperimentFormatException(
                    e.getLocation() == null
                            ? Texts.of("sweep.sweep-json.the-file-is-not", JsonWords.problem(e))
                            : Texts.of(
                                    "sweep.sweep-json.the-file-is-not-at",
                                    e.getLocation().getLineNr(),
                                    e.getLocation().getColumnNr(),
                                    JsonWords.problem(e)),
                    e);
        }
    }

    private static void checkField(String field) {
        if (!BASES.contains(field) && !AXES.contains(field)) {
            throw new ExperimentFormatException(Texts.of(
                    "sweep.sweep-json.the-field-is-not",
                    field,
                    String.join(
                            ", ", Stream.concat(BASES.stream(), AXES.stream()).toList())));
        }
    }

    private Scenario base(String name, ObjectNode root, UnaryOperator<String> files) {
        List<String> given = BASES.stream().filter(root::has).toList();
        if (given.size() != 1) {
            throw new ExperimentFormatException(Texts.of("sweep.sweep-json.the-base-must-be", given.size()));
        }
        JsonNode value = root.get(given.get(0));
        if (given.get(0).equals("experiment")) {
            return scenario(name, experiment(value));
        }
        if (!value.isTextual()) {
            throw new ExperimentFormatException(Texts.of("sweep.sweep-json.the-field-must-be", given.get(0)));
        }
        if (given.get(0).equals("config")) {
            return scenario(name, config(value.textValue(), files));
        }
        if (given.get(0).equals("setup")) {
            return scenario(name, setups.apply(value.textValue()));
        }
        return withoutReferences(
                given.get(0).equals("data")
                        ? scenario(name, folders.apply(value.textValue()))
                        : scenarios.apply(value.textValue()));
    }

    /** What the program trains beside the arms of its own accord: a grid is about its tables, which leave that out. */
    private static Scenario withoutReferences(Scenario base) {
        return new Scenario(
                base.name(), base.title(), base.commentary(), base.experiment().withReferences(List.of()));
    }

    private static Experiment experiment(JsonNode value) {
        boolean folder = "folder".equals(value.path("dataset").path("kind").textValue());
        if (folder && value.path("modalities").isMissingNode()) {
            throw new ExperimentFormatException(Texts.of("sweep.sweep-json.experiment-does-not-say"));
        }
        return new ExperimentJson().experiment(value, "experiment");
    }

    private static Scenario scenario(String name, Experiment experiment) {
        return new Scenario(name, Texts.of("sweep.sweep-json.experiment", name), "", experiment);
    }

    private static Experiment config(String file, UnaryOperator<String> files) {
        try {
            return new ExperimentJson().readExperiment(files.apply(file));
        } catch (ExperimentFormatException e) {
            throw new ExperimentFormatException(file + ": " + e.getMessage(), e);
        }
    }

    private static void checkSize(Sweep sweep) {
        try {
            if (sweep.size() <= Sweep.LARGEST) {
                return;
            }
        } catch (ArithmeticException e) {
            // more than fit an int
        }
        throw new ExperimentFormatException(Texts.of("sweep.sweep-json.the-grid-has-more", Sweep.LARGEST));
    }
}
