package mnl.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import mnl.analysis.run.Milestone;
import mnl.analysis.run.RunLayout;

/** What the rules of an experiment did to its replicas, arm by arm. */
final class MilestoneTable {
    private final RunLayout layout;
    private final List<Milestone> milestones;

    MilestoneTable(RunLayout layout, List<Milestone> milestones) {
        this.layout = layout;
        this.milestones = List.copyOf(milestones);
    }

    boolean has(Milestone.Kind kind) {
        return milestones.stream().anyMatch(milestone -> milestone.kind() == kind);
    }

    /** After how many epochs each seed of an arm came to something; empty for one that did not. */
    List<OptionalDouble> epochs(int arm, Milestone.Kind kind) {
        List<OptionalDouble> perSeed = new ArrayList<>();
        for (List<Milestone> of : perSeed(arm, kind)) {
            perSeed.add(
                    of.isEmpty()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(of.get(0).epoch()));
        }
        return perSeed;
    }

    /** The last value that each seed of an arm came to; empty for one that did not. */
    List<OptionalDouble> values(int arm, Milestone.Kind kind) {
        List<OptionalDouble> perSeed = new ArrayList<>();
        for (List<Milestone> of : perSeed(arm, kind)) {
            perSeed.add(
                    of.isEmpty()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(of.get(of.size() - 1).value()));
        }
        return perSeed;
    }

    private List<List<Milestone>> perSeed(int arm, Milestone.Kind kind) {
        List<List<Milestone>> perSeed = new ArrayList<>();
        for (int s = 0; s < layout.seeds().size(); s++) {
            int replica = layout.replica(arm, s);
            perSeed.add(milestones.stream()
                    .filter(each -> each.replica() == replica && each.kind() == kind)
                    .toList());
        }
        return perSeed;
    }

    /** An HTML section; empty where nothing was done. */
    String render() {
        if (milestones.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(
                        "<h2>Course of training</h2>\n<p>Epochs, one for each seed in order; – where")
                .append(" it did not come to that. A stopped model has the weights of its best validation epoch.</p>\n")
                .append("<div class=\"wide\"><table>\n<thead><tr><th>arm</th>");
        column(out, Milestone.Kind.GUIDANCE_BEGAN, "<th>guidance began after</th>");
        column(out, Milestone.Kind.RATE_REDUCED, "<th>last learning rate</th>");
        column(out, Milestone.Kind.STOPPED, "<th>stopped after</th><th>best epoch</th>");
        out.append("</tr></thead>\n<tbody>\n");
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            out.append("<tr><td>")
                    .append(HtmlReport.escape(layout.arms().get(arm)))
                    .append("</td>");
            column(out, Milestone.Kind.GUIDANCE_BEGAN, cell(epochs(arm, Milestone.Kind.GUIDANCE_BEGAN)));
            column(out, Milestone.Kind.RATE_REDUCED, cell(values(arm, Milestone.Kind.RATE_REDUCED)));
            column(
                    out,
                    Milestone.Kind.STOPPED,
                    cell(epochs(arm, Milestone.Kind.STOPPED)) + cell(values(arm, Milestone.Kind.STOPPED)));
            out.append("</tr>\n");
        }
        return out.append("</tbody>\n</table></div>\n").toString();
    }

    private void column(StringBuilder out, Milestone.Kind kind, String text) {
        if (has(kind)) {
            out.append(text);
        }
    }

    private static String cell(List<OptionalDouble> perSeed) {
        List<String> words = perSeed.stream()
                .map(value -> value.isEmpty() ? "–" : plain(value.getAsDouble()))
                .toList();
        return "<td>" + String.join(", ", words) + "</td>";
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf((float) value);
    }
}
