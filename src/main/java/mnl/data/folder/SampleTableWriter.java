package mnl.data.folder;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mnl.data.Split;

/** Writes {@code samples.csv} and the tables of lengths, row by row. */
final class SampleTableWriter {
    private SampleTableWriter() {}

    /**
     * Writes the table of samples; closes the text.
     *
     * @param rows at least one, all with folds or all with splits
     * @param extraColumns names of the further columns
     */
    static void samples(Writer text, Iterable<SampleRow> rows, List<String> extraColumns) throws IOException {
        try (RowWriter table = new RowWriter(text)) {
            boolean first = true;
            for (SampleRow row : rows) {
                if (first) {
                    table.row(cells("id", "label", row.hasFold() ? "fold" : "split", extraColumns));
                    first = false;
                }
                Split split = row.split();
                String part = split == null
                        ? Integer.toString(row.fold())
                        : split.name().toLowerCase(Locale.ROOT);
                List<String> extra = extraColumns.stream()
                        .map(name -> row.columns().getOrDefault(name, ""))
                        .toList();
                table.row(cells(row.id(), Integer.toString(row.label()), part, extra));
            }
        }
    }

    private static List<String> cells(String id, String label, String part, List<String> extra) {
        List<String> cells = new ArrayList<>(List.of(id, label, part));
        cells.addAll(extra);
        return cells;
    }

    /**
     * Writes a table of lengths; closes the text.
     *
     * @param ids of the samples [n]
     * @param lengths in units of the payload [n]
     */
    static void lengths(Writer text, List<String> ids, int[] lengths) throws IOException {
        try (RowWriter table = new RowWriter(text)) {
            table.row(List.of("id", "length"));
            for (int i = 0; i < lengths.length; i++) {
                table.row(List.of(ids.get(i), Integer.toString(lengths[i])));
            }
        }
    }
}
