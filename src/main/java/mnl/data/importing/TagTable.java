package mnl.data.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import mnl.data.DataException;
import mnl.experiment.Names;
import mnl.words.Texts;

/** The tags of all samples of one source. */
final class TagTable {
    private final String source;
    private final Map<String, String> known = new HashMap<>();
    private final Map<SourceOutline.Tag, List<String>> columns = new HashMap<>();
    private int count;

    /**
     * An empty table.
     *
     * @param source name of the source, for messages
     * @param tags what it says about each sample
     */
    TagTable(String source, Set<SourceOutline.Tag> tags) {
        this.source = source;
        tags.forEach(tag -> columns.put(tag, new ArrayList<>()));
    }

    void add(SampleTags tags) {
        count++;
        put(SourceOutline.Tag.ID, tags.id(), Function.identity());
        put(SourceOutline.Tag.LABEL, tags.label(), this::shared);
        put(SourceOutline.Tag.GROUP, tags.group(), this::shared);
        put(SourceOutline.Tag.SPLIT, tags.split(), this::shared);
        put(SourceOutline.Tag.FOLD, tags.fold(), this::shared);
    }

    private void put(SourceOutline.Tag tag, String text, Function<String, String> keep) {
        List<String> column = columns.get(tag);
        if (column == null) {
            return;
        }
        String what = tag.name().toLowerCase(Locale.ROOT);
        if (text.isBlank()) {
            throw new DataException(Texts.of("importing.tag-table.sample-the-is-empty", source, count, what));
        }
        Names.problem(Texts.of("importing.tag-table.the", what), text).ifPresent(problem -> {
            throw new DataException(Texts.of("importing.tag-table.sample", source, count, problem));
        });
        column.add(keep.apply(text));
    }

    private String shared(String text) {
        return known.computeIfAbsent(text, Function.identity());
    }

    /** Name of the source. */
    String source() {
        return source;
    }

    /** n. */
    int count() {
        return count;
    }

    boolean has(SourceOutline.Tag tag) {
        return columns.containsKey(tag);
    }

    /** What the source says about a sample; empty where it says nothing. */
    String get(SourceOutline.Tag tag, int sample) {
        List<String> column = columns.get(tag);
        return column == null ? "" : column.get(sample);
    }

    /** A sample for messages. */
    String describe(int sample) {
        return has(SourceOutline.Tag.ID)
                ? Texts.of("importing.tag-table.sample-id", source, sample + 1, get(SourceOutline.Tag.ID, sample))
                : Texts.of("importing.tag-table.sample-2", source, sample + 1);
    }

    /**
     * Checks that there are samples, that every modality has all of them, and that no id is there twice.
     *
     * @param modalities the modalities
     * @param counts samples of each
     * @throws DataException when it is not so
     */
    void checkCounts(List<SourceModality> modalities, int[] counts) {
        if (count == 0) {
            throw new DataException(Texts.of("importing.tag-table.has-no-samples-choose", source));
        }
        for (int m = 0; m < counts.length; m++) {
            if (counts[m] != count) {
                throw new DataException(Texts.of(
                        "importing.tag-table.samples-but-the-modality",
                        source,
                        count,
                        modalities.get(m).name(),
                        counts[m]));
            }
        }
        checkIds();
    }

    private void checkIds() {
        if (!has(SourceOutline.Tag.ID)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < count; i++) {
            if (!seen.add(get(SourceOutline.Tag.ID, i))) {
                throw new DataException(Texts.of("importing.tag-table.an-earlier-sample-has", describe(i)));
            }
        }
    }
}
