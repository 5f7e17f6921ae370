package mnl.lab.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import mnl.figure.table.CsvTable;
import org.jspecify.annotations.Nullable;

/** Every metric as comma-separated values, a line for each value; an infinite one is written {@code Infinity}. */
final class CsvExport {
    private CsvExport() {}

    static void write(OutputStream out, String run, StoredMetrics metrics) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            CsvTable table = new CsvTable(text, TidyRow.Column.titles());
            metrics.each(row -> table.line(cells(row, run)));
            table.close();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static List<@Nullable Object> cells(TidyRow row, String run) {
        List<@Nullable Object> cells = new ArrayList<>();
        Arrays.stream(TidyRow.Column.values()).forEach(column -> cells.add(cell(row.at(column, run))));
        return cells;
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return value instanceof Double number && number.isInfinite() ? number.toString() : value;
    }
}
