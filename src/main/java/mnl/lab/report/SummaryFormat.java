package mnl.lab.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.Summary;
import mnl.figure.text.Numbers;

/** A {@link Summary} over the seeds, as tables and as JSON show it. */
public final class SummaryFormat {
    private SummaryFormat() {}

    /** Mean, and half width of the 95% t-interval where there is one; a dash where no value is known. */
    public static String text(Summary summary, double factor, int decimals) {
        return Numbers.interval(factor * summary.mean(), factor * summary.ci95(), decimals);
    }

    /** Mean difference to the baseline with its sign, and half width of its 95% t-interval where there is one. */
    public static String difference(PairedComparison compared, double factor, int decimals) {
        return Numbers.signedInterval(factor * compared.meanDifference(), factor * compared.ci95(), decimals);
    }

    /** {@code mean}, {@code ci95} and {@code perSeed} into a node, which is returned; what is not known is null. */
    public static ObjectNode put(ObjectNode node, Summary summary) {
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

    /** A value; null where it is not finite, which JSON cannot say. */
    public static void put(ObjectNode node, String field, double value) {
        if (Double.isFinite(value)) {
            node.put(field, value);
        } else {
            node.putNull(field);
        }
    }
}
