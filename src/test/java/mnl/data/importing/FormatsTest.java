package mnl.data.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mnl.data.importing.SourceOptions.Roles;
import mnl.data.importing.SourceOptions.TextLayout;
import mnl.data.importing.SourceOutline.Tag;
import mnl.data.importing.formats.StandardFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Cell;
import us.hebi.matlab.mat.types.Matrix;

/** Every format tells the same samples. */
class FormatsTest {
    @TempDir
    Path folder;

    private ImportFiles files() {
        return new ImportFiles(folder);
    }

    /** What a source hands out. */
    private static final class Collected implements SampleSink {
        private final Path scratch;
        private final List<SampleTags> tags = new ArrayList<>();
        private final List<List<Float>> rows = new ArrayList<>();

        Collected(Path scratch, int modalities) {
            this.scratch = scratch;
            for (int m = 0; m < modalities; m++) {
                rows.add(new ArrayList<>());
            }
        }

        @Override
        public void tags(SampleTags sample) {
            tags.add(sample);
        }

        @Override
        public void features(int modality, float[] row) {
            for (float value : row) {
                rows.get(modality).add(value);
            }
        }

        @Override
        public void bytes(int modality, byte[] content, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void progress(double fraction) {
            assertTrue(fraction >= 0 && fraction <= 1);
        }

        @Override
        public void reads(Path file) {
            assertTrue(tags.isEmpty(), "said after it was read: " + file);
        }

        @Override
        public Path scratch() {
            return scratch;
        }
    }

    private Collected read(Path file, SourceOptions options) {
        Source source = StandardFormats.all().source(file, options);
        Collected collected =
                new Collected(folder, source.outline().modalities().size());
        source.read(collected);
        return collected;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,y,label\n1,2,a\n3,-4.5e1,b\n",
                "\uFEFFx,y,label\r\n1,2,a\r\n3,-4.5e1,b\r\n",
                "x;y;label\n1;2;a\n3;-45;b",
                "x\ty\tlabel\n1\t2\ta\n\n3\t-45\tb\n\n",
                "x y label\n 1   2 a\n3\t-45 b  \n",
                "\"x\",\"y\",\"label\"\n\"1\",\"2\",\"a\"\n\"3\",\"-45\",\"b\"\n",
                "1,2,a\n3,-45,b\n",
                "1, 2, a\n3, -45, b\n",
                "  1.0 2.0 a\n  3.0 -45.0 b\n"
            })
    void everyWayToWriteATableIsDetected(String text) {
        Collected read = read(files().text("t.txt", text), SourceOptions.DETECT);
        assertEquals(List.of(List.of(1f, 2f, 3f, -45f)), read.rows);
        assertEquals(
                List.of("a", "b"), read.tags.stream().map(SampleTags::label).toList());
    }

    @Test
    void columnsThatAreCountedAreAHeader() {
        SourceOptions last = withLabel("last");
        Collected read = read(files().text("t.csv", "0,1,2,0\n5,6,7,1\n8,9,10,0\n"), last);
        assertEquals(List.of(List.of(5f, 6f, 7f, 8f, 9f, 10f)), read.rows);
        assertEquals(
                List.of("1", "0"), read.tags.stream().map(SampleTags::label).toList());
    }

    private static SourceOptions withLabel(String label) {
        return new SourceOptions(
                "",
                Map.of(),
                new Roles(label, "", "", "", ""),
                TextLayout.DETECT,
                List.of(),
                0,
                MediaOptions.USUAL,
                false);
    }

    @Test
    void columnsAreAssignedByRangeNameAndPrefix() {
        Path file = files().text("wide.csv", "a_0,a_1,b_0,b_1,extra,label\n1,2,3,4,5,u\n6,7,8,9,10,v\n");
        Map<String, List<String>> columns = Map.of("one", List.of("b_*", "0"));
        Collected read = read(
                file,
                new SourceOptions(
                        "", columns, Roles.DETECT, TextLayout.DETECT, List.of(), 0, MediaOptions.USUAL, false));
        assertEquals(List.of(List.of(3f, 4f, 1f, 8f, 9f, 6f)), read.rows);
        SourceOutline all = StandardFormats.all()
                .source(
                        file,
                        new SourceOptions(
                                "",
                                Map.of(),
                                Roles.DETECT,
                                TextLayout.DETECT,
                                List.of("extra"),
                                0,
                                MediaOptions.USUAL,
                                false))
                .outline();
        assertEquals(
                List.of("a", "b"),
                all.modalities().stream().map(SourceModality::name).toList(),
                "columns that are numbered after a prefix");
        assertEquals(List.of("wide.csv: not imported is the column extra."), all.notes());
    }

    @Test
    void thePreviewTellsWithoutReadingEverything() {
        Path file = files().text("t.csv", ImportFiles.table(500) + "broken");
        SourceOutline outline =
                StandardFormats.all().source(file, SourceOptions.DETECT).outline();
        assertEquals("comma-separated text, 4 columns, header row", outline.format());
        assertEquals(Set.of(Tag.ID, Tag.LABEL), outline.tags());
        assertEquals(List.of("id", "x", "y", "label"), outline.columns());
        assertEquals(20, outline.preview().size());
        assertEquals(List.of("s0", "0", "0.0", "cat"), outline.preview().get(0));
        assertEquals("2 features", outline.modalities().get(0).format().shape());
    }

    @Test
    void blocksOfEqualLabelsNeedNoColumn() {
        SourceOptions blocks = new SourceOptions(
                "", Map.of(), Roles.DETECT, TextLayout.DETECT, List.of(), 2, MediaOptions.USUAL, false);
        Collected read = read(files().text("mfeat-fou", "  1.5  2.5\n  3 4\n 5  6\n  7  8\n"), blocks);
        assertEquals(
                List.of("0", "0", "1", "1"),
                read.tags.stream().map(SampleTags::label).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<f4", ">f4", "<f8", ">f8", "|i1", "|u1", "<i2", ">u2", "<i4", ">i8", "<u8"})
    void everyTypeOfNumberAndBothOrdersOfDimensions(String type) {
        for (boolean fortran : new boolean[] {false, true}) {
            byte[] data = encoded(type, fortran ? new int[] {1, 4, 2, 5, 3, 6} : new int[] {1, 2, 3, 4, 5, 6});
            Path file = files().bytes("x.npy", ImportFiles.npy("'" + type + "'", fortran, "(2, 3)", data));
            assertEquals(
                    List.of(List.of(1f, 2f, 3f, 4f, 5f, 6f)),
                    read(file, SourceOptions.DETECT).rows,
                    type + (fortran ? " Fortran order" : ""));
        }
    }

    private static byte[] encoded(String type, int[] values) {
        int size = type.charAt(2) - '0';
        ByteBuffer bytes = ByteBuffer.allocate(size * values.length)
                .order(type.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            if (type.charAt(1) == 'f') {
                bytes = size == 4 ? bytes.putFloat(value) : bytes.putDouble(value);
            } else {
                bytes = switch (size) {
                    case 1 -> bytes.put((byte) value);
                    case 2 -> bytes.putShort((short) value);
                    case 4 -> bytes.putInt(value);
                    default -> bytes.putLong(value);
                };
            }
        }
        return bytes.array();
    }

    @Test
    void furtherDimensionsAreOneRowWithTheLastOneFastest() {
        byte[] data = ImportFiles.floats(
                0, 12, 4, 16, 8, 20, 1, 13, 5, 17, 9, 21, 2, 14, 6, 18, 10, 22, 3, 15, 7, 19, 11, 23);
        Path file = files().bytes("x.npy", ImportFiles.npy("'<f4'", true, "(2, 3, 4)", data));
        List<Float> row = read(file, SourceOptions.DETECT).rows.get(0);
        for (int i = 0; i < 24; i++) {
            assertEquals(i, row.get(i), "element " + i);
        }
    }

    @Test
    void anArchiveHasViewsAndLabelsOfTexts() {
        byte[] names = "cat\0dog\0cat\0".getBytes(java.nio.charset.Charset.forName("UTF-32LE"));
        byte[] labels = ImportFiles.npy("'<U4'", false, "(3,)", names);
        byte[] view = ImportFiles.npy("'<f4'", false, "(3, 1)", ImportFiles.floats(1, 2, 3));
        Path file = files().zip("x.npz", "audio.npy", view, "labels.npy", labels, "note.npy", view(7));
        Collected read = read(file, SourceOptions.DETECT);
        assertEquals(List.of(List.of(1f, 2f, 3f)), read.rows);
        assertEquals(
                List.of("cat", "dog", "cat"),
                read.tags.stream().map(SampleTags::label).toList());
    }

    private static byte[] view(float value) {
        return ImportFiles.npy("'<f4'", false, "()", ImportFiles.floats(value));
    }

    @Test
    void matlabViewsLieInRowsOrInColumns() {
        for (boolean turned : new boolean[] {false, true}) {
            Cell views = Mat5.newCell(1, 2).set(0, matrix(turned, 4, 3)).set(1, matrix(turned, 4, 2));
            Matrix labels = Mat5.newMatrix(1, 4);
            for (int i = 0; i < 4; i++) {
                labels.setDouble(i, 1 + i % 2);
            }
            Path file =
                    files().mat("x.mat", Mat5.newMatFile().addArray("X", views).addArray("Y", labels));
            Collected read = read(file, SourceOptions.DETECT);
            assertEquals(List.of(0f, 1f, 2f, 10f, 11f, 12f, 20f, 21f, 22f, 30f, 31f, 32f), read.rows.get(0));
            assertEquals(List.of(0f, 1f, 10f, 11f, 20f, 21f, 30f, 31f), read.rows.get(1));
            assertEquals(
                    List.of("1", "2", "1", "2"),
                    read.tags.stream().map(SampleTags::label).toList());
        }
    }

    private static Matrix matrix(boolean turned, int samples, int features) {
        Matrix matrix = turned ? Mat5.newMatrix(features, samples) : Mat5.newMatrix(samples, features);
        for (int i = 0; i < samples; i++) {
            for (int j = 0; j < features; j++) {
                matrix.setDouble(turned ? j : i, turned ? i : j, 10 * i + j);
            }
        }
        return matrix;
    }
}
