package mnl.data.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mnl.data.Cancellation;
import mnl.data.DataException;
import mnl.data.Split;
import mnl.experiment.Names;
import mnl.words.Texts;

/** Reads and checks the table of samples. */
final class SampleTableReader {
    private static final int MOST_FOLDS = 1_000;

    private final String file;
    private final int classes;
    private final Map<String, Integer> columns = new HashMap<>();

    private SampleTableReader(String file, int classes) {
        this.file = file;
        this.classes = classes;
    }

    static List<SampleRow> read(FolderAccess access, FolderDescription description) {
        String file = description.samples();
        return new SampleTableReader(file, description.classes().size()).rows(Csv.rows(file, access.text(file)));
    }

    private List<SampleRow> rows(List<List<String>> table) {
        if (table.size() < 2) {
            throw new DataException(Texts.of("folder.sample-table-reader.has-no-samples-write", file));
        }
        header(table.get(0));
        Set<String> ids = new HashSet<>();
        List<SampleRow> rows = new ArrayList<>(table.size() - 1);
        for (int i = 1; i < table.size(); i++) {
            Cancellation.checkpoint();
            SampleRow row = row(table.get(0), table.get(i), i + 1);
            if (row.id().isEmpty() || !ids.add(row.id())) {
                throw refuse(i + 1, Texts.of("folder.sample-table-reader.the-id-is-empty", row.id()));
            }
            name(Texts.of("folder.sample-table-reader.the-sample"), row.id(), i + 1);
            rows.add(row);
        }
        return rows;
    }

    private void header(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            name(Texts.of("folder.sample-table-reader.the-column"), names.get(i), 1);
            if (columns.put(names.get(i), i) != null) {
                throw refuse(1, Texts.of("folder.sample-table-reader.two-columns-are-called", names.get(i)));
            }
        }
        boolean complete = columns.containsKey("id") && columns.containsKey("label");
        if (!complete || columns.containsKey("split") == columns.containsKey("fold")) {
            throw refuse(1, Texts.of("folder.sample-table-reader.the-header-is-it", names));
        }
    }

    private SampleRow row(List<String> names, List<String> cells, int line) {
        int label = number(
                cells, "label", line, classes, Texts.of("folder.sample-table-reader.a-position-in-the", classes));
        Map<String, String> extra = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!Set.of("id", "label", "split", "fold").contains(names.get(i))) {
                extra.put(names.get(i), cells.get(i));
            }
        }
        String id = cell(cells, "id");
        return columns.containsKey("split")
                ? SampleRow.inSplit(id, label, split(cells, line), extra)
                : SampleRow.inFold(
                        id,
                        label,
                        number(cells, "fold", line, MOST_FOLDS, Texts.of("folder.sample-table-reader.a-fold-number")),
                        extra);
    }

    private String cell(List<String> cells, String column) {
        return cells.get(Objects.requireNonNull(columns.get(column)));
    }

    private int number(List<String> cells, String column, int line, int bound, String meaning) {
        String cell = cell(cells, column);
        try {
            int number = Integer.parseInt(cell);
            if (number >= 0 && number < bound) {
                return number;
            }
        } catch (NumberFormatException failure) {
            throw refuse(line, Texts.of("folder.sample-table-reader.is-not-a-whole", column, cell, meaning));
        }
        throw refuse(line, Texts.of("folder.sample-table-reader.is-out-of-range", column, cell, meaning, bound - 1));
    }

    private Split split(List<String> cells, int line) {
        String cell = cell(cells, "split");
        for (Split split : Split.values()) {
            if (cell.equals(split.name().toLowerCase(Locale.ROOT))) {
                return split;
            }
        }
        throw refuse(line, Texts.of("folder.sample-table-reader.split-is-not-known", cell));
    }

    private void name(String what, String name, int line) {
        Names.problem(what, name).ifPresent(problem -> {
            throw new DataException(Texts.of("folder.sample-table-reader.line", file, line, problem));
        });
    }

    private DataException refuse(int line, String what) {
        return new DataException(Texts.of("folder.sample-table-reader.line-2", file, line, what));
    }
}
