package mnl.data.importing;

import java.util.ArrayList;
import java.util.List;
import mnl.data.DataException;

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
        String all = String.join(", ", named)
                + (columns.size() > MOST_NAMED ? ", and " + (columns.size() - MOST_NAMED) + " more do alike" : "");
        return Character.toUpperCase(all.charAt(0)) + all.substring(1)
                + ": a model would read the class there instead of learning it. Leave "
                + (columns.size() == 1
                        ? "it out, or allow it by name where it is"
                        : "them out, or allow them by name where they are")
                + " meant to be trained on.";
    }

    /** The columns, in the order of the sources. */
    public List<LeakingColumn> columns() {
        return List.copyOf(columns);
    }
}
