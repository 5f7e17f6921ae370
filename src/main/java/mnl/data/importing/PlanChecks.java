package mnl.data.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import mnl.data.DataException;
import mnl.data.importing.SourceOutline.Tag;
import mnl.experiment.Names;
import mnl.words.Texts;

/** Checks what can be checked before anything is read in full. */
final class PlanChecks {
    private static final int COLUMNS_NAMED = 5;

    private final ImportPlan plan;
    private final List<SourceOutline> outlines;

    PlanChecks(ImportPlan plan, List<SourceOutline> outlines) {
        this.plan = plan;
        this.outlines = outlines;
    }

    void check() {
        if (plan.name().isBlank()) {
            throw new DataException(Texts.of("importing.plan-checks.the-dataset-has-no"));
        }
        Names.problem(Texts.of("importing.plan-checks.the-dataset"), plan.name())
                .ifPresent(problem -> {
                    throw new DataException(problem);
                });
        checkSamples();
    }

    /** Checks all but the name. */
    void checkSamples() {
        checkSources(outlines);
        checkLabelsToPairBy();
        checkSplits();
    }

    /** Checks what does not depend on the plan. */
    static void checkSources(List<SourceOutline> outlines) {
        checkModalities(outlines);
        checkLabels(outlines);
    }

    private static void checkModalities(List<SourceOutline> outlines) {
        Map<String, String> owners = new HashMap<>();
        for (SourceOutline outline : outlines) {
            for (SourceModality modality : outline.modalities()) {
                if (modality.name().isBlank()) {
                    throw new DataException(Texts.of("importing.plan-checks.a-modality-has-no", outline.name()));
                }
                Names.modalityProblem(modality.name()).ifPresent(problem -> {
                    throw new DataException(outline.name() + ": " + problem);
                });
                String other = owners.put(modality.name(), outline.name());
                if (other != null) {
                    throw new DataException(Texts.of(
                            "importing.plan-checks.two-modalities-are-called", modality.name(), other, outline.name()));
                }
            }
        }
        if (owners.isEmpty()) {
            throw new DataException(
                    outlines.isEmpty()
                            ? Texts.of("importing.plan-checks.there-are-no-features")
                            : Texts.of(
                                    "importing.plan-checks.there-are-no-features-to",
                                    outlines.get(0).name()));
        }
    }

    private static void checkLabels(List<SourceOutline> outlines) {
        if (outlines.stream().noneMatch(outline -> outline.has(Tag.LABEL))) {
            throw new DataException(
                    Texts.of("importing.plan-checks.no-source-says-which", withColumns(outlines.get(0))));
        }
    }

    private void checkLabelsToPairBy() {
        for (SourceOutline outline : outlines) {
            if (plan.pairing() == Pairing.BY_CLASS && !outline.has(Tag.LABEL)) {
                throw new DataException(Texts.of("importing.plan-checks.has-no-labels-and", outline.name()));
            }
        }
    }

    private void checkSplits() {
        boolean byGroup = (plan.splits() instanceof SplitRule.Random random && random.byGroup())
                || (plan.splits() instanceof SplitRule.Folds folds && folds.byGroup())
                || plan.splits() instanceof SplitRule.FoldPerGroup;
        if (byGroup && outlines.stream().noneMatch(outline -> outline.has(Tag.GROUP))) {
            throw new DataException(Texts.of("importing.plan-checks.the-samples-cannot-be"));
        }
        if (plan.splits() instanceof SplitRule.FoldPerGroup && plan.pairing() == Pairing.BY_CLASS) {
            throw new DataException(Texts.of("importing.plan-checks.pairs-of-a-class"));
        }
        boolean given = outlines.stream().anyMatch(outline -> outline.has(Tag.SPLIT) || outline.has(Tag.FOLD));
        if (plan.splits() instanceof SplitRule.Given && !given) {
            throw new DataException(Texts.of("importing.plan-checks.no-source-says-which-samples"));
        }
    }

    private static String withColumns(SourceOutline outline) {
        int count = outline.columns().size();
        if (count == 0) {
            return outline.name();
        }
        String first = String.join(", ", outline.columns().subList(0, Math.min(count, COLUMNS_NAMED)));
        return count <= COLUMNS_NAMED
                ? Texts.of("importing.plan-checks.which-has-the-columns", outline.name(), first)
                : Texts.of(
                        "importing.plan-checks.which-has-the-columns-2",
                        outline.name(),
                        first,
                        outline.columns().get(count - 1));
    }

    /** Labels that occur in any source. */
    static SortedSet<String> labels(List<TagTable> tables) {
        SortedSet<String> labels = new TreeSet<>();
        for (TagTable table : tables) {
            for (int i = 0; table.has(Tag.LABEL) && i < table.count(); i++) {
                labels.add(table.get(Tag.LABEL, i));
            }
        }
        return labels;
    }
}
