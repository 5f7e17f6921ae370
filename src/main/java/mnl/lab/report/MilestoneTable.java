package mnl.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import mnl.analysis.run.Milestone;
import mnl.analysis.run.RunLayout;
import mnl.figure.table.Table;
import mnl.figure.text.Numbers;

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
        List<String> head = new ArrayList<>(List.of("arm"));
        add(head, Milestone.Kind.GUIDANCE_BEGAN, "guidance began after");
        add(head, Milestone.Kind.RATE_REDUCED, "last learning rate");
        add(head, Milestone.Kind.STOPPED, "stopped after", "best epoch");
        Table.Builder table = Table.of(head);
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            List<String> cells = new ArrayList<>(List.of(layout.arms().get(arm)));
            add(cells, Milestone.Kind.GUIDANCE_BEGAN, cell(epochs(arm, Milestone.Kind.GUIDANCE_BEGAN)));
            add(cells, Milestone.Kind.RATE_REDUCED, cell(values(arm, Milestone.Kind.RATE_REDUCED)));
            add(
                    cells,
                    Milestone.Kind.STOPPED,
                    cell(epochs(arm, Milestone.Kind.STOPPED)),
                    cell(values(arm, Milestone.Kind.STOPPED)));
            table.row(cells, false);
        }
        return "<h2>Course of training</h2>\n<p>Epochs, one for each seed in order; – where"
                + " it did not come to that. A stopped model has the weights of its best validation epoch.</p>\n"
                + table.build().html();
    }

    private void add(List<String> cells, Milestone.Kind kind, String... texts) {
        if (has(kind)) {
            cells.addAll(List.of(texts));
        }
    }

    private static String cell(List<OptionalDouble> perSeed) {
        return perSeed.stream()
                .map(value -> value.isEmpty() ? "–" : exact(value.getAsDouble()))
                .collect(Collectors.joining(", "));
    }

    /** Rates are products, whose last digits in double precision mean nothing. */
    private static String exact(double value) {
        return Numbers.exact(Double.parseDouble(Float.toString((float) value)));
    }
}
