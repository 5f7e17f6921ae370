package mnl.data.importing;

import java.util.List;

/**
 * What the columns of a preview become, or its rows where each of them describes an array.
 *
 * @param ofRows whether there is one use per row, not per column
 * @param uses one per column or row; empty where the preview is not divided like that
 */
public record PreviewUses(boolean ofRows, List<ColumnUse> uses) {
    /** Nothing is known. */
    public static final PreviewUses UNKNOWN = new PreviewUses(false, List.of());

    public PreviewUses {
        uses = List.copyOf(uses);
    }
}
