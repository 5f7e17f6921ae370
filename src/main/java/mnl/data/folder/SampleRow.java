package mnl.data.folder;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import mnl.data.Split;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code samples.csv}.
 *
 * @param id unique within the dataset
 * @param label target class, 0-based
 * @param split its split; null in a table with folds
 * @param fold its fold, 0-based; -1 in a table with splits
 * @param columns further columns by name, in order; kept for people
 */
public record SampleRow(String id, int label, @Nullable Split split, int fold, Map<String, String> columns) {
    public SampleRow {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** A sample of a table with splits. */
    public static SampleRow inSplit(String id, int label, Split split, Map<String, String> columns) {
        return new SampleRow(id, label, split, -1, columns);
    }

    /** A sample of a table with folds. */
    public static SampleRow inFold(String id, int label, int fold, Map<String, String> columns) {
        return new SampleRow(id, label, null, fold, columns);
    }

    /** Whether the sample belongs to a fold rather than to a split. */
    public boolean hasFold() {
        return split == null;
    }
}
