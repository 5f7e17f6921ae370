package mnl.data.importing.table;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mnl.data.DataException;
import mnl.data.importing.MediaOptions;
import mnl.data.importing.SampleSink;
import mnl.data.importing.SampleTags;
import mnl.data.importing.SourceOptions;
import mnl.data.importing.SourceOptions.Elsewhere;
import mnl.data.importing.SourceOptions.Roles;
import mnl.data.importing.SourceOptions.TextLayout;
import org.junit.jupiter.api.io.TempDir;

/** What {@link TableReadingTest} and {@link TableColumnsTest} have in common. */
abstract class TableReadingCase {
    @TempDir
    Path folder;

    /** What a table hands out. */
    static final class Rows implements SampleSink {
        final List<SampleTags> tags = new ArrayList<>();
        final List<String> values = new ArrayList<>();
        final List<Double> fractions = new ArrayList<>();

        @Override
        public void tags(SampleTags sample) {
            tags.add(sample);
        }

        @Override
        public void features(int modality, float[] row) {
            StringBuilder text = new StringBuilder(modality + ":");
            for (float value : row) {
                text.append(' ').append(value);
            }
            values.add(text.toString());
        }

        @Override
        public void bytes(int modality, byte[] content, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void progress(double fraction) {
            fractions.add(fraction);
        }

        @Override
        public void reads(Path file) {}

        @Override
        public Path scratch() {
            throw new UnsupportedOperationException();
        }
    }

    Path file(String text) {
        try {
            return Files.writeString(folder.resolve("t.csv"), text);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    static SourceOptions options(
            Map<String, List<String>> columns,
            Roles roles,
            List<String> ignored,
            Elsewhere elsewhere,
            boolean tagsOnly) {
        return new SourceOptions(
                "", columns, roles, TextLayout.DETECT, ignored, 0, MediaOptions.USUAL, elsewhere, tagsOnly);
    }

    static SourceOptions roles(String label, String id, String group, String split, String fold) {
        return options(Map.of(), new Roles(label, id, group, split, fold), List.of(), Elsewhere.NOTHING, false);
    }

    Rows read(String text, SourceOptions options) {
        Rows rows = new Rows();
        new TableSource(file(text), options).read(rows);
        return rows;
    }

    String refusal(String text, SourceOptions options) {
        return assertThrows(DataException.class, () -> read(text, options)).getMessage();
    }

    String refusal(String text) {
        return refusal(text, SourceOptions.DETECT);
    }

    TableSource table(String text, SourceOptions options) {
        return new TableSource(file(text), options);
    }

    static List<String> columns(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "c" + (char) ('a' + i % 26) + i / 26 + "x")
                .toList();
    }
}
