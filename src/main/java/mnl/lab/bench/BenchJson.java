package mnl.lab.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The JSON form of a benchmark: every ratio with its spread and the seconds of every sample. */
public final class BenchJson {
    private static final int SCHEMA = 1;

    private BenchJson() {}

    /**
     * Writes it.
     *
     * @param machine what it was measured on
     * @param versions of everything that took part
     */
    public static ObjectNode of(Machine machine, Map<String, String> versions, List<Outcome> outcomes) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode().put("schema", SCHEMA);
        tree.putObject("machine").put("processors", machine.processors()).put("loadBefore", machine.load());
        ObjectNode all = tree.putObject("versions");
        new TreeMap<>(versions).forEach(all::put);
        ArrayNode measures = tree.putArray("measures");
        for (Outcome outcome : outcomes) {
            Spread spread = outcome.spread();
            ObjectNode one = measures.addObject()
                    .put("name", outcome.measure().name())
                    .put("first", outcome.measure().first())
                    .put("second", outcome.measure().second())
                    .put("medianRatio", spread.median())
                    .put("minRatio", spread.low())
                    .put("maxRatio", spread.high())
                    .put("largeSpread", spread.isLarge());
            ArrayNode samples = one.putArray("samples");
            for (TimePair sample : outcome.samples()) {
                samples.addObject().put("firstSeconds", sample.first()).put("secondSeconds", sample.second());
            }
        }
        return tree;
    }
}
