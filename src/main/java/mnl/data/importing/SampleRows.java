package mnl.data.importing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import mnl.data.Split;
import mnl.data.folder.SampleRow;
import mnl.data.importing.SourceOutline.Tag;
import mnl.words.Texts;

/** The rows of {@code samples.csv}, made one by one. */
final class SampleRows implements Iterable<SampleRow> {
    private static final String GROUP = "group";

    private final Arrangement samples;
    private final int[] labels;
    private final Parts parts;
    private final boolean origins;
    private final List<String> ids;

    /**
     * Rows.
     *
     * @param samples which samples
     * @param labels their classes [n]
     * @param parts their splits or folds
     * @param origins whether each row names the sample of each source that it was made of
     */
    SampleRows(Arrangement samples, int[] labels, Parts parts, boolean origins) {
        this.samples = samples;
        this.labels = labels;
        this.parts = parts;
        this.origins = origins;
        List<String> given = samples.ids();
        ids = given.isEmpty() ? numbered(samples.size()) : given;
    }

    private static List<String> numbered(int count) {
        int digits = Integer.toString(count).length();
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> String.format(Locale.ROOT, "s%0" + digits + "d", i))
                .toList();
    }

    /** Unique names of the samples. */
    List<String> ids() {
        return ids;
    }

    /** Names of the further columns. */
    List<String> extraColumns() {
        List<String> columns = new ArrayList<>();
        if (origins) {
            for (int s = 0; s < samples.tables().size(); s++) {
                columns.add(origin(s));
            }
        } else if (samples.has(Tag.GROUP)) {
            columns.add(GROUP);
        }
        return columns;
    }

    @Override
    public Iterator<SampleRow> iterator() {
        return IntStream.range(0, labels.length).mapToObj(this::row).iterator();
    }

    private SampleRow row(int sample) {
        Map<String, String> extra = new LinkedHashMap<>();
        if (origins) {
            for (int s = 0; s < samples.rows().length; s++) {
                TagTable table = samples.tables().get(s);
                int row = samples.rows()[s][sample];
                extra.put(origin(s), table.has(Tag.ID) ? table.get(Tag.ID, row) : Integer.toString(row + 1));
            }
        } else if (samples.has(Tag.GROUP)) {
            extra.put(GROUP, samples.get(Tag.GROUP, sample));
        }
        int part = parts.of()[sample];
        return parts.folds()
                ? SampleRow.inFold(ids.get(sample), labels[sample], part, extra)
                : SampleRow.inSplit(ids.get(sample), labels[sample], Split.of(part), extra);
    }

    private String origin(int source) {
        return Texts.of(
                "importing.sample-rows.source",
                source + 1,
                samples.tables().get(source).source());
    }
}
