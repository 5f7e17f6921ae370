package mnl.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import mnl.analysis.Summary;

/** Figures over the seeds, as a terminal and as JSON show them. */
final class SeedFigures {
    private SeedFigures() {}

    /** Mean, and half width of the 95% t-interval where there is one. */
    static String text(Summary summary, double factor, int decimals) {
        if (Double.isNaN(summary.mean())) {
            return "–";
        }
        String format = "%." + decimals + "f";
        String mean = String.format(Locale.ROOT, format, factor * summary.mean());
        return Double.isNaN(summary.ci95())
                ? mean
                : mean + " ± " + String.format(Locale.ROOT, format, factor * summary.ci95());
    }

    /** A number without needless zeros. */
    static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** {@code mean}, {@code ci95} and {@code perSeed} into a node; what is not known is null. */
    static ObjectNode put(ObjectNode node, Summary summary) {
        put(node, "mean", summary.mean());
        put(node, "ci95", summary.ci95());
        ArrayNode values = node.putArray("perSeed");
        for (double value : summary.perSeed()) {
            if (Double.isFinite(value)) {
                values.add(value);
            } else {
                values.addNull();
            }
        }
        return node;
    }

    static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Indented, with a line break at its end. */
    static String text(ObjectNode tree) {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The figures could not be written as JSON.", e);
        }
    }

    private static void put(ObjectNode node, String field, double value) {
        if (Double.isFinite(value)) {
            node.put(field, value);
        } else {
            node.putNull(field);
        }
    }
}
