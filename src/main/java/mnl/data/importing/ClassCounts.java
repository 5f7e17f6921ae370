package mnl.data.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mnl.data.DataException;
import mnl.data.importing.SourceOutline.Tag;
import mnl.words.Texts;

/**
 * The classes that sources name, before samples are paired.
 *
 * @param source the source that was counted: the first that has labels
 * @param names of the classes, in order
 * @param counts samples of each
 */
public record ClassCounts(String source, List<String> names, List<Integer> counts) {

    public ClassCounts {
        names = List.copyOf(names);
        counts = List.copyOf(counts);
    }

    /**
     * Counts.
     *
     * @param sources at least one of which has labels
     * @param wanted names wanted, see {@link ImportPlan#classNames}
     * @throws DataException when there are fewer than two classes, or the names do not fit
     */
    public static ClassCounts of(List<SourceTags> sources, List<String> wanted) {
        TagTable table = sources.stream()
                .map(SourceTags::table)
                .filter(tags -> tags.has(Tag.LABEL))
                .findFirst()
                .orElseThrow(() -> new DataException(Texts.of("importing.class-counts.no-source-has-labels")));
        ClassNaming naming = ClassNaming.of(PlanChecks.labels(List.of(table)), wanted);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < table.count(); i++) {
            counts.merge(naming.code(table.get(Tag.LABEL, i)), 1, Integer::sum);
        }
        List<Integer> inOrder = new ArrayList<>();
        for (int label = 0; label < naming.names().size(); label++) {
            inOrder.add(counts.getOrDefault(label, 0));
        }
        return new ClassCounts(table.source(), naming.names(), inOrder);
    }
}
