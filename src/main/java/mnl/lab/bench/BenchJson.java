package mnl.lab.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import mnl.lab.bench.work.Used;

/** The JSON form of a benchmark: every median and ratio with its spread, and the seconds of every sample. */
public final class BenchJson {
    private static final int SCHEMA = 2;

    private BenchJson() {}

    /** Writes it. */
    public static ObjectNode of(BenchReport report) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode().put("schema", SCHEMA);
        tree.putObject("machine")
                .put("processor", report.machine().processor())
                .put("processors", report.machine().processors())
                .put("loadBefore", report.machine().load());
        ObjectNode versions = tree.putObject("versions");
        new TreeMap<>(report.versions()).forEach(versions::put);
        ArrayNode notes = tree.putArray("notes");
        report.notes().forEach(notes::add);
        ArrayNode cases = tree.putArray("cases");
        report.cases().forEach(outcome -> add(cases.addObject(), outcome));
        ArrayNode growth = tree.putArray("growth");
        for (Growth.Point point : report.growth()) {
            spread(
                            growth.addObject().put("size", point.axis()).put("value", point.value()),
                            "epochMilliseconds",
                            point.epoch())
                    .put("samplesPerSecond", point.rate());
        }
        ArrayNode design = tree.putArray("design");
        report.design().forEach(outcome -> add(design.addObject(), outcome));
        return tree;
    }

    private static void add(ObjectNode tree, CaseOutcome outcome) {
        tree.put("case", outcome.measured().id())
                .put("title", outcome.measured().title())
                .put("replicas", outcome.measured().work().replicas())
                .put("passes", outcome.measured().work().passes());
        ArrayNode rows = tree.putArray("rows");
        for (CaseOutcome.Row row : outcome.rows()) {
            ObjectNode one = rows.addObject().put("who", row.name());
            spread(one, "seconds", row.seconds());
            one.put("cpuSeconds", row.cpuSeconds()).put("samplesPerSecond", outcome.rate(row));
            spread(one, "ratio", outcome.ratio(row));
            ArrayNode samples = one.putArray("samples");
            for (Used sample : row.samples()) {
                samples.addObject().put("seconds", sample.seconds()).put("cpuSeconds", sample.cpuSeconds());
            }
        }
        ProductLimit limit = outcome.limit();
        if (limit != null) {
            tree.putObject("matrixProducts")
                    .put("threads", limit.threads())
                    .put("seconds", limit.seconds())
                    .put("gigaflops", limit.gigaflops())
                    .put("shareReached", outcome.shareOfLimit());
        }
        ArrayNode agreements = tree.putArray("sameWork");
        for (Agreement agreement : outcome.agreements()) {
            agreements
                    .addObject()
                    .put("who", agreement.peer())
                    .put("lossDifference", agreement.difference())
                    .put("holds", agreement.holds());
        }
    }

    private static void add(ObjectNode tree, Outcome outcome) {
        tree.put("name", outcome.measure().name())
                .put("first", outcome.measure().first())
                .put("second", outcome.measure().second());
        spread(tree, "ratio", outcome.spread());
        ArrayNode samples = tree.putArray("samples");
        for (TimePair sample : outcome.samples()) {
            samples.addObject().put("firstSeconds", sample.first()).put("secondSeconds", sample.second());
        }
    }

    private static ObjectNode spread(ObjectNode tree, String name, Spread spread) {
        tree.putObject(name)
                .put("median", spread.median())
                .put("min", spread.low())
                .put("max", spread.high())
                .put("large", spread.isLarge());
        return tree;
    }
}
