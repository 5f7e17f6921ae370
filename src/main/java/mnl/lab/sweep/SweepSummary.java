package mnl.lab.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A sweep in one JSON object: per cell its field values, its run's folder and, as in the run's {@code results.json} but
 * without the values per seed, every arm's means and intervals and the paired tests against the baseline.
 */
final class SweepSummary {
    private static final int SCHEMA = 1;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SweepSummary() {}

    static ObjectNode of(String name, List<SweepResult> results) {
        ObjectNode tree = JSON.objectNode().put("schema", SCHEMA).put("name", name);
        ArrayNode cells = tree.putArray("cells");
        for (SweepResult result : results) {
            ObjectNode cell = cells.addObject().put("number", result.cell().number());
            ObjectNode values = cell.putObject("values");
            result.cell().values().forEach((field, value) -> values.set(field, value.deepCopy()));
            cell.put("state", state(result));
            if (!result.message().isEmpty()) {
                cell.put("message", result.message());
            }
            result.run().ifPresent(run -> run(cell, run));
        }
        return tree;
    }

    private static String state(SweepResult result) {
        if (result.run().isPresent()) {
            return "finished";
        }
        return result.message().isEmpty() ? "waiting" : "failed";
    }

    private static void run(ObjectNode cell, FinishedRun run) {
        cell.put("folder", String.valueOf(run.folder().getFileName()));
        cell.put("seconds", run.info().duration().toMillis() / 1000.0);
        run.results()
                .tree()
                .properties()
                .forEach(field -> cell.set(field.getKey(), field.getValue().deepCopy()));
        withoutValues(cell);
    }

    private static void withoutValues(JsonNode node) {
        if (node instanceof ObjectNode fields) {
            fields.remove("perSeed");
        }
        node.forEach(SweepSummary::withoutValues);
    }
}
