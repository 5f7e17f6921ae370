package mnl.data.importing.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;
import java.util.List;
import mnl.data.DataException;
import mnl.data.importing.SampleTags;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of each record into one array per modality, without making texts of the other cells. */
final class RowReader extends AbstractBaseCsvCallbackHandler<RowReader> {
    private static final int TAG = -2;
    private static final int IGNORED = -1;

    private final String file;
    private final List<String> names;
    private final ColumnRoles roles;
    private final int[] modality;
    private final int[] place;
    private final float[][] rows;
    private final String[] tags;
    private boolean header;
    private boolean values;
    private @Nullable String problem;

    /**
     * A reader.
     *
     * @param file name for messages
     * @param head the beginning of the table
     * @param plan which column is what
     */
    RowReader(String file, TableHead head, TablePlan plan) {
        this.file = file;
        names = head.names();
        header = head.header();
        roles = plan.roles();
        modality = new int[names.size()];
        place = new int[names.size()];
        Arrays.fill(modality, IGNORED);
        roles.columns().forEach(column -> modality[column] = TAG);
        List<int[]> columns = List.copyOf(plan.modalities().values());
        rows = new float[columns.size()][];
        for (int m = 0; m < rows.length; m++) {
            rows[m] = new float[columns.get(m).length];
            for (int i = 0; i < rows[m].length; i++) {
                modality[columns.get(m)[i]] = m;
                place[columns.get(m)[i]] = i;
            }
        }
        tags = new String[names.size()];
    }

    /** Whether the record is a sample; the header row is not. */
    boolean holdsValues() {
        return values;
    }

    /** The numbers of one modality; the array is used again for the next record. */
    float[] row(int index) {
        return rows[index];
    }

    /** What the record says about its sample. */
    SampleTags tags() {
        return new SampleTags(
                tag(roles.id()), tag(roles.label()), tag(roles.group()), tag(roles.split()), tag(roles.fold()));
    }

    private String tag(int column) {
        return column < 0 ? "" : tags[column];
    }

    @Override
    protected void handleField(int column, char[] text, int start, int length, boolean quoted) {
        if (header || column >= modality.length || modality[column] == IGNORED) {
            return;
        }
        String cell = new String(text, start, length);
        if (modality[column] == TAG) {
            tags[column] = cell.strip();
            if (tags[column].isEmpty()) {
                refuse(column, Texts.of("importing.row-reader.the-cell-is-empty"));
            }
        } else {
            rows[modality[column]][place[column]] = number(column, cell);
        }
    }

    private float number(int column, String cell) {
        float value = Float.NaN;
        try {
            value = (float) Double.parseDouble(cell);
        } catch (NumberFormatException notOne) {
            // stays NaN
        }
        if (!Float.isFinite(value) || (!Character.isDigit(last(cell)) && last(cell) != '.')) {
            refuse(column, reason(cell));
        }
        return value;
    }

    private static char last(String cell) {
        String text = cell.strip();
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    private static String reason(String cell) {
        if (Cells.isMissing(cell)) {
            return Texts.of("importing.row-reader.the-value-is-missing", cell.strip());
        }
        if (cell.strip().matches("[-+]?\\d+,\\d+")) {
            return Texts.of("importing.row-reader.has-a-decimal-comma", cell.strip());
        }
        return Texts.of("importing.row-reader.is-not-a-finite", Cells.abbreviated(cell));
    }

    /** Keeps the first thing that is wrong: that cells are missing in the record comes before it. */
    private void refuse(int column, String what) {
        if (problem == null) {
            problem = names.get(column).equals(Integer.toString(column))
                    ? Texts.of("importing.row-reader.column", column + 1, what)
                    : Texts.of("importing.row-reader.column-2", column + 1, names.get(column), what);
        }
    }

    @Override
    protected @Nullable RowReader buildRecord() {
        if (getRecordType() == RecordType.EMPTY) {
            return null;
        }
        if (getFieldCount() != names.size()) {
            throw new DataException(Texts.of(
                    "importing.row-reader.line-cells-where-the",
                    file,
                    getStartingLineNumber(),
                    getFieldCount(),
                    names.size()));
        }
        if (problem != null) {
            throw new DataException(Texts.of("importing.row-reader.line", file, getStartingLineNumber(), problem));
        }
        values = !header;
        header = false;
        return this;
    }
}
