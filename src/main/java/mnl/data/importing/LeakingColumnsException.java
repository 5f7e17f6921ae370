package mnl.data.importing;

import java.util.ArrayList;
import java.util.List;
import mnl.data.DataException;
import mnl.words.Texts;

/** Labels have come among the features; nothing was imported. */
public final class LeakingColumnsException extends DataException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_NAMED = 4;

    private final ArrayList<LeakingColumn> columns;

    LeakingColumnsException(List<LeakingColumn> columns) {
        super(sentence(columns));
        this.columns = new ArrayList<>(columns);
    }

    private static String sentence(List<LeakingColumn> columns) {
        List<String> named = columns.stream()
                .limit(MOST_NAMED)
                .map(column -> column.describe() + " " + column.how().words())
                .toList();
        String all = columns.size() > MOST_NAMED
                ? Texts.of(
                        "importing.leaking-columns-exception.and-more-do-alike",
                        String.join(", ", named),
                        columns.size() - MOST_NAMED)
                : String.join(", ", named);
        return Texts.of(
                "importing.leaking-columns-exception.a-model-would-read",
                Character.toUpperCase(all.charAt(0)) + all.substring(1),
                columns.size());
    }

    /** The columns, in the order of the sources. */
    public List<LeakingColumn> columns() {
        return List.copyOf(columns);
    }
}
