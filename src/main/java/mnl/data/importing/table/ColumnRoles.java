package mnl.data.importing.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import mnl.data.DataException;
import mnl.data.importing.SourceOptions;
import mnl.data.importing.SourceOptions.Roles;
import mnl.words.Texts;

/**
 * Which columns say something about the samples, by position; -1 where none does.
 *
 * @param label the class
 * @param id what identifies a sample
 * @param group what must not be divided
 * @param split train, validation or test
 * @param fold number of the fold
 */
record ColumnRoles(int label, int id, int group, int split, int fold) {
    private static final List<String> LABELS = List.of("label", "labels", "class", "target");
    private static final List<String> IDS =
            List.of("id", "sample_id", "sample id", "sampleid", "sample", "uuid", "key");
    private static final List<String> GROUPS = List.of("group", "speaker", "subject");
    private static final List<String> SPLITS = List.of("split", "subset", "partition");
    private static final List<String> FOLDS = List.of("fold");

    /** Whether a header cell is a name that would be detected. */
    static boolean isUsualName(String cell) {
        String name = cell.toLowerCase(Locale.ROOT);
        return LABELS.contains(name)
                || IDS.contains(name)
                || GROUPS.contains(name)
                || SPLITS.contains(name)
                || FOLDS.contains(name);
    }

    /**
     * Finds the columns.
     *
     * @param file name for messages
     * @param options what is given
     * @param head the beginning of the table
     * @throws DataException when a column that was named is not there
     */
    static ColumnRoles of(String file, SourceOptions options, TableHead head) {
        ColumnNames names = new ColumnNames(file, head.names());
        Roles roles = options.roles();
        boolean others = options.elsewhere().others();
        int id = named(names, roles.id(), IDS, others);
        int group = named(names, roles.group(), GROUPS, others);
        int split = named(names, roles.split(), SPLITS, others);
        int fold = named(names, roles.fold(), FOLDS, others);
        int label = named(names, roles.label(), LABELS, others);
        if (label < 0 && roles.label().isEmpty()) {
            label = onlyText(head, List.of(id, group, split, fold));
        }
        ColumnRoles found = new ColumnRoles(label, id, group, split, fold);
        Set<Integer> used = new HashSet<>();
        for (int column : found.columns()) {
            if (!used.add(column)) {
                throw new DataException(Texts.of(
                        "importing.column-roles.named-twice", file, head.names().get(column)));
            }
        }
        return found;
    }

    /** The columns that are there. */
    List<Integer> columns() {
        return IntStream.of(label, id, group, split, fold)
                .filter(column -> column >= 0)
                .boxed()
                .toList();
    }

    /** The same; a column that is left alone is the label, where there is none. */
    ColumnRoles withOnlyColumnAsLabel(int count) {
        int[] left = IntStream.range(0, count)
                .filter(column -> !columns().contains(column))
                .toArray();
        return label < 0 && left.length == 1 ? new ColumnRoles(left[0], id, group, split, fold) : this;
    }

    private static int named(ColumnNames names, String given, List<String> usual, boolean others) {
        if (given.equals(Roles.NONE) || (others && !given.isEmpty() && !names.has(given))) {
            return -1;
        }
        return given.isEmpty() ? names.first(usual) : names.find(given);
    }

    /** The only column of texts; -1 where there are several or none. */
    private static int onlyText(TableHead head, List<Integer> taken) {
        int[] texts = IntStream.range(0, head.names().size())
                .filter(column -> !taken.contains(column) && !ColumnNames.isNumeric(head, column))
                .toArray();
        return texts.length == 1 ? texts[0] : -1;
    }
}
