package mnl.lab.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import mnl.analysis.run.RunLayout;
import mnl.data.disk.Owner;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.JsonWords;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.words.Texts;

/** The JSON form of {@link RunInfo}. */
final class RunInfoJson {
    private static final int SCHEMA = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE);
    private static final ExperimentJson EXPERIMENTS = new ExperimentJson();

    ObjectNode write(RunInfo info) {
        RunOrigin origin = info.origin();
        ObjectNode tree = MAPPER.createObjectNode();
        tree.put("schema", SCHEMA);
        tree.put("scenario", origin.scenario());
        tree.put("title", origin.title());
        tree.put("commentary", origin.commentary());
        tree.put("state", info.status().word());
        tree.put("message", info.message());
        tree.put("started", info.started().toString());
        tree.put("durationSeconds", info.duration().toMillis() / 1000.0);
        info.measured().ifPresent(count -> tree.put("measurements", count));
        if (info.status() == RunStatus.RUNNING) {
            tree.set("process", process(Owner.current()));
        }
        tree.set("versions", MAPPER.valueToTree(new TreeMap<>(origin.versions())));
        tree.putObject("data").put("name", origin.dataName()).put("fingerprint", origin.dataFingerprint());
        info.layout().ifPresent(layout -> tree.set("layout", MAPPER.valueToTree(layout)));
        long[] seeds = origin.experiment().seeds().toArray();
        tree.set("seeds", MAPPER.valueToTree(seeds));
        tree.set("experiment", EXPERIMENTS.toTree(origin.experiment()));
        return tree;
    }

    /**
     * Reads it back; a run whose process is gone is {@link RunStatus#INTERRUPTED}.
     *
     * @throws RunException naming the field, when it is not a run description
     */
    RunInfo read(JsonNode tree) {
        if (tree.path("schema").asInt(SCHEMA) > SCHEMA) {
            throw new RunException(Texts.of("store.run-info-json.it-has-schema-and", tree.path("schema"), SCHEMA));
        }
        try {
            RunStatus status = RunStatus.of(text(tree, "state"));
            boolean gone = status == RunStatus.RUNNING
                    && owner(tree).filter(Owner::isAlive).isEmpty();
            return new RunInfo(
                    origin(tree),
                    tree.hasNonNull("layout")
                            ? Optional.of(MAPPER.treeToValue(tree.get("layout"), RunLayout.class))
                            : Optional.empty(),
                    gone ? RunStatus.INTERRUPTED : status,
                    text(tree, "message"),
                    Instant.parse(text(tree, "started")),
                    Duration.ofMillis(Math.round(tree.path("durationSeconds").asDouble() * 1000)),
                    tree.path("measurements").isInt()
                            ? OptionalInt.of(tree.path("measurements").intValue())
                            : OptionalInt.empty());
        } catch (JsonProcessingException e) {
            throw new RunException(Texts.of("store.run-info-json.its-layout-cannot-be", JsonWords.problem(e)), e);
        } catch (RuntimeException e) {
            throw new RunException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    private ObjectNode process(Owner owner) {
        return MAPPER.createObjectNode()
                .put("pid", owner.pid())
                .put("started", owner.started().toString())
                .put("host", owner.host());
    }

    /** Who trains a run; empty for one that is over. Earlier versions did not name the computer; then it is this one. */
    Optional<Owner> owner(JsonNode tree) {
        JsonNode process = tree.path("process");
        if (!process.isObject()) {
            return Optional.empty();
        }
        String started = process.path("started").asText();
        return Optional.of(new Owner(
                process.path("pid").asLong(-1),
                started.isEmpty() ? Instant.EPOCH : Instant.parse(started),
                process.path("host").asText(Owner.current().host())));
    }

    private RunOrigin origin(JsonNode tree) {
        Map<String, String> versions =
                MAPPER.convertValue(tree.path("versions"), new TypeReference<Map<String, String>>() {});
        return new RunOrigin(
                text(tree, "scenario"),
                text(tree, "title"),
                text(tree, "commentary"),
                EXPERIMENTS.experiment(tree.path("experiment"), "experiment"),
                versions,
                text(tree.path("data"), "name"),
                text(tree.path("data"), "fingerprint"));
    }

    private static String text(JsonNode tree, String field) {
        JsonNode value = tree.path(field);
        if (!value.isTextual()) {
            throw new RunException(Texts.of("store.run-info-json.its-field-is-missing", field));
        }
        return value.textValue();
    }
}
