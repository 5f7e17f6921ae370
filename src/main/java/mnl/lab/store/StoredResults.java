package mnl.lab.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mnl.lab.run.RunException;
import mnl.words.Texts;

/**
 * A complete run's {@code results.json}, read back.
 *
 * @param arms names, in order
 * @param perSeed by arm and metric the values in the order of the seeds, NaN where there is none; the correctness cases
 *     are among them as {@code cases.TT.count} and so on
 * @param tree the whole file
 */
public record StoredResults(List<String> arms, List<Map<String, double[]>> perSeed, JsonNode tree) {
    public StoredResults {
        arms = List.copyOf(arms);
        perSeed = List.copyOf(perSeed);
    }

    /**
     * Reads the file of a run.
     *
     * @throws RunException when it is not there or damaged
     */
    public static StoredResults read(Path folder) {
        Path file = folder.resolve(RunFiles.RESULTS);
        try {
            Manifest.check(folder, List.of(RunFiles.RESULTS));
            JsonNode tree = RunFiles.read(file);
            List<String> arms = new ArrayList<>();
            List<Map<String, double[]>> values = new ArrayList<>();
            for (JsonNode arm : tree.path("arms")) {
                arms.add(arm.path("name").asText());
                Map<String, double[]> byMetric = new LinkedHashMap<>();
                collect(arm.path("metrics"), "", byMetric);
                collect(arm.path("cases"), "cases.", byMetric);
                values.add(byMetric);
            }
            return new StoredResults(arms, values, tree);
        } catch (DamagedFileException e) {
            throw e.ofRun();
        } catch (IOException e) {
            throw new RunException(Texts.of("store.stored-results.cannot-be-read", file, e.getMessage()), e);
        }
    }

    private static void collect(JsonNode node, String prefix, Map<String, double[]> values) {
        node.properties().forEach(field -> {
            JsonNode perSeed = field.getValue().path("perSeed");
            if (perSeed.isArray()) {
                values.put(prefix + field.getKey(), numbers(perSeed));
            } else if (field.getValue().isObject()) {
                collect(field.getValue(), prefix + field.getKey() + ".", values);
            }
        });
    }

    private static double[] numbers(JsonNode list) {
        double[] values = new double[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = list.get(i).isNumber() ? list.get(i).doubleValue() : Double.NaN;
        }
        return values;
    }
}
