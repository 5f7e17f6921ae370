package mnl.data.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import mnl.data.DataException;
import mnl.data.importing.SourceOutline.Tag;
import mnl.experiment.Names;

/** Checks what can be checked before anything is read in full. */
final class PlanChecks {
    private final ImportPlan plan;
    private final List<SourceOutline> outlines;

    PlanChecks(ImportPlan plan, List<SourceOutline> outlines) {
        this.plan = plan;
        this.outlines = outlines;
    }

    void check() {
        if (plan.name().isBlank()) {
            throw new DataException("The dataset has no name. Give it one.");
        }
        Names.problem("The dataset", plan.name()).ifPresent(problem -> {
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
                    throw new DataException(outline.name() + ": a modality has no name. Give it one.");
                }
                Names.modalityProblem(modality.name()).ifPresent(problem -> {
                    throw new DataException(outline.name() + ": " + problem);
                });
                String other = owners.put(modality.name(), outline.name());
                if (other != null) {
                    throw new DataException("Two modalities are called \"" + modality.name() + "\" (" + other + " and "
                            + outline.name() + "). Give each its own name.");
                }
            }
        }
        if (owners.isEmpty()) {
            throw new DataException("There are no features to import"
                    + (outlines.isEmpty() ? "" : " in " + outlines.get(0).name())
                    + ". Choose files with columns of numbers.");
        }
    }

    private static void checkLabels(List<SourceOutline> outlines) {
        if (outlines.stream().noneMatch(outline -> outline.has(Tag.LABEL))) {
            throw new DataException("No source says which class its samples belong to: no label column was found in "
                    + outlines.get(0).name() + columns(outlines.get(0))
                    + ". Name the label column, such as last, say that the labels are blocks of equal size, or put the "
                    + "files of a folder into one folder per class, or give the pattern of their names.");
        }
    }

    private void checkLabelsToPairBy() {
        for (SourceOutline outline : outlines) {
            if (plan.pairing() == Pairing.BY_CLASS && !outline.has(Tag.LABEL)) {
                throw new DataException(
                        outline.name() + " has no labels, and pairing by class needs them. Name its label column.");
            }
        }
    }

    private void checkSplits() {
        boolean byGroup = (plan.splits() instanceof SplitRule.Random random && random.byGroup())
                || (plan.splits() instanceof SplitRule.Folds folds && folds.byGroup())
                || plan.splits() instanceof SplitRule.FoldPerGroup;
        if (byGroup && outlines.stream().noneMatch(outline -> outline.has(Tag.GROUP))) {
            throw new DataException(
                    "The samples cannot be divided by group: no source has a group column. Name one, or split without "
                            + "groups.");
        }
        if (plan.splits() instanceof SplitRule.FoldPerGroup && plan.pairing() == Pairing.BY_CLASS) {
            throw new DataException(
                    "Pairs of a class come from any two groups, so that there is no fold for each of these."
                            + " Give a number of folds, such as 5, or pair by id or by order.");
        }
        boolean given = outlines.stream().anyMatch(outline -> outline.has(Tag.SPLIT) || outline.has(Tag.FOLD));
        if (plan.splits() instanceof SplitRule.Given && !given) {
            throw new DataException(
                    "No source says which samples are for training and which for testing. Name a column "
                            + "of splits or folds, or have them drawn, such as 60/20/20.");
        }
    }

    private static String columns(SourceOutline outline) {
        int count = outline.columns().size();
        return count == 0
                ? ""
                : ", which has the columns "
                        + String.join(", ", outline.columns().subList(0, Math.min(count, 5)))
                        + (count <= 5 ? "" : ", ... " + outline.columns().get(count - 1));
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
