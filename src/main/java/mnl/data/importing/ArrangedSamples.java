package mnl.data.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mnl.data.importing.SourceOutline.Tag;
import mnl.words.Texts;

/**
 * The samples of a dataset as a plan makes them of what its sources say.
 *
 * @param samples which samples of the sources
 * @param naming the classes
 * @param labels class of each sample [n]
 * @param parts split or fold of each sample
 * @param pairedByClass whether samples of a class were paired by chance
 */
record ArrangedSamples(Arrangement samples, ClassNaming naming, int[] labels, Parts parts, boolean pairedByClass) {

    /**
     * Pairs, names and divides.
     *
     * @throws mnl.data.DataException when samples have no partner, classes do not fit, or parts stay empty
     */
    static ArrangedSamples of(ImportPlan plan, List<TagTable> tables) {
        if (plan.pairing() == Pairing.BY_CLASS && tables.size() > 1) {
            ClassNaming naming = ClassNaming.of(PlanChecks.labels(tables), plan.classNames());
            ClassPairer.Paired paired = new ClassPairer(tables, naming, plan.seed()).pair(plan.splits());
            int[] labels = labels(paired.arrangement(), naming);
            return new ArrangedSamples(paired.arrangement(), naming, labels, paired.parts(), true);
        }
        Pairing pairing = plan.pairing() == Pairing.BY_CLASS ? Pairing.AUTOMATIC : plan.pairing();
        Arrangement samples = new RowPairer(tables).pair(pairing);
        Set<String> occurring = new HashSet<>();
        for (int i = 0; i < samples.size(); i++) {
            occurring.add(samples.get(Tag.LABEL, i));
        }
        ClassNaming naming = ClassNaming.of(occurring, plan.classNames());
        int[] labels = labels(samples, naming);
        Parts parts = new Splitter(plan.splits(), plan.seed()).parts(samples, labels, naming);
        return new ArrangedSamples(samples, naming, labels, parts, false);
    }

    private static int[] labels(Arrangement samples, ClassNaming naming) {
        return IntStream.range(0, samples.size())
                .map(i -> naming.code(samples.get(Tag.LABEL, i)))
                .toArray();
    }

    /** Samples per part and class [parts][C]. */
    int[][] sizes() {
        return parts.sizes(labels, naming.names().size());
    }

    /** Samples per class [C]. */
    List<Integer> classCounts() {
        Integer[] counts = new Integer[naming.names().size()];
        Arrays.fill(counts, 0);
        Arrays.stream(labels).forEach(label -> counts[label]++);
        return List.of(counts);
    }

    /** What was left out, and which classes are missing where, in full sentences. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (int s = 0; s < samples.tables().size(); s++) {
            TagTable table = samples.tables().get(s);
            int left = samples.leftOut(s);
            if (left > 0) {
                notes.add(
                        Texts.of("importing.arranged-samples.of-the-samples-of", left, table.count(), table.source()));
            }
        }
        int[][] counts = sizes();
        int[] sizes = parts.sizes();
        for (int part = 0; part < parts.count(); part++) {
            for (int label = 0; label < naming.names().size(); label++) {
                if (sizes[part] > 0 && counts[part][label] == 0) {
                    notes.add(
                            parts.folds()
                                    ? Texts.of(
                                            "importing.arranged-samples.the-class-has-no",
                                            naming.names().get(label),
                                            part)
                                    : Texts.of(
                                            "importing.arranged-samples.the-class-has-no-samples",
                                            naming.names().get(label),
                                            Splitter.name(part)));
                }
            }
        }
        return notes;
    }
}
