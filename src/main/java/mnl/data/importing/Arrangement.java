package mnl.data.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mnl.data.DataException;
import mnl.data.importing.SourceOutline.Tag;
import mnl.words.Texts;

/**
 * Which samples of the sources make up the samples of the dataset.
 *
 * @param tables the sources' tags
 * @param rows the source's sample by source and sample of the dataset [sources][n]
 */
record Arrangement(List<TagTable> tables, int[][] rows) {

    /** n. */
    int size() {
        return rows[0].length;
    }

    boolean has(Tag tag) {
        return tables.stream().anyMatch(table -> table.has(tag));
    }

    /**
     * What the sources say about a sample; empty where none says anything.
     *
     * @throws DataException when two of them say different things
     */
    String get(Tag tag, int sample) {
        String said = "";
        int by = -1;
        for (int s = 0; s < rows.length; s++) {
            if (tables.get(s).has(tag)) {
                String text = tables.get(s).get(tag, rows[s][sample]);
                if (by >= 0 && !text.equals(said)) {
                    throw differ(tag, sample, by, s);
                }
                said = text;
                by = s;
            }
        }
        return said;
    }

    /** What the first source that has ids calls each sample; empty where none has. */
    List<String> ids() {
        for (int s = 0; s < rows.length; s++) {
            TagTable table = tables.get(s);
            if (table.has(Tag.ID)) {
                return Arrays.stream(rows[s])
                        .mapToObj(row -> table.get(Tag.ID, row))
                        .toList();
            }
        }
        return List.of();
    }

    /** Samples of a source that are not in the dataset. */
    int leftOut(int source) {
        return tables.get(source).count() - size();
    }

    private DataException differ(Tag tag, int sample, int first, int second) {
        String what = tag.name().toLowerCase(Locale.ROOT);
        return new DataException(Texts.of(
                "importing.arrangement.the-is-where-has",
                tables.get(second).describe(rows[second][sample]),
                what,
                tables.get(second).get(tag, rows[second][sample]),
                tables.get(first).describe(rows[first][sample]),
                tables.get(first).get(tag, rows[first][sample])));
    }
}
