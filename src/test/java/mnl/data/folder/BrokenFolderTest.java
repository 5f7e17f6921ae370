package mnl.data.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import mnl.data.DataException;
import mnl.data.ProgramFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenFolderTest {
    @TempDir
    Path temporary;

    private final SmallFolder small = new SmallFolder();
    private Path folder;

    @BeforeEach
    void write() {
        folder = small.write(temporary.resolve("small"));
    }

    private void refused(String... words) {
        refusedAt(0, words);
    }

    private void refusedAt(int trainSize, String... words) {
        String message = assertThrows(DataException.class, () -> FolderSource.open(folder, trainSize))
                .getMessage();
        for (String word : words) {
            assertTrue(message.contains(word), "\"" + word + "\" in: " + message);
        }
        assertTrue(message.endsWith("."), message);
    }

    private void change(String file, String target, String replacement) throws IOException {
        SmallFolder.replace(folder.resolve(file), target, replacement);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schema\" : 1 | \"schema\" : 2 | schema | newer",
                "\"schema\" : 1 | \"other\" : 1 | schema | missing",
                "\"kind\" : \"image\" | \"kind\" : \"video\" | modalities[1].kind | \"image\"",
                "\"encoding\" : \"gray8\" | \"encoding\" : \"png\" | modalities[1].encoding | gray8",
                "\"encoding\" : \"mulaw\" | \"encoding\" : \"mp3\" | modalities[2].encoding | pcm16le",
                "\"name\" : \"sound\" | \"name\" : \"pictures\" | modalities | twice",
                "\"width\" : 8 | \"width\" : 9 | pictures.gray8 | 4320",
                "\"width\" : 8 | \"width\" : 8.5 | modalities[1].width | whole number",
                "\"width\" : 8 | \"width\" : -8 | modalities[1].width | from 1",
                "\"features\" : 4 | \"features\" : 1000000 | vectors.f32 | 240000000",
                "\"features\" : 4 | \"features\" : 2000000000 | modalities[0].features | from 1",
                "\"sampleRate\" : 8000 | \"sampleRate\" : 0 | modalities[2].sampleRate | 4000",
                "\"sampleRate\" : 8000 | \"sampleRate\" : 8000, \"features\" : \"plp\" | modalities[2].features | mfcc-deltas",
                "\"file\" : \"vectors.f32\" | \"file\" : \"../vectors.f32\" | ../vectors.f32 | leaves",
                "\"file\" : \"vectors.f32\" | \"file\" : \"/etc/hostname\" | /etc/hostname | leaves",
                "\"file\" : \"vectors.f32\" | \"file\" : \"gone.f32\" | gone.f32 | missing",
                "\"file\" : \"vectors.f32\" | \"file\" : \"a\\u0000b\" | not a file name | letters",
                "\"name\" : \"Small\" | \"name\" : \"\" | name | not empty",
                "\"name\" : \"Small\" | \"name\" : \"a\", \"name\" : \"b\" | line 3 | Duplicate",
                "\"modalities\" : [ | \"modalities\" : [ 7, | modalities[0].name | missing",
                "{ | [ | dataset.json | not JSON",
            })
    void descriptionsThatDoNotHold(String target, String replacement, String place, String remedy) throws IOException {
        change("dataset.json", target, replacement);
        refused(place, remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s4,1,1 | s4,3,1 | line 6 | 0 to 2",
                "s4,1,1 | s4,one,1 | line 6 | \"one\"",
                "s4,1,1 | s4,-1,1 | line 6 | out of range",
                "s4,1,1 | s3,1,1 | line 6 | was there before",
                "s4,1,1 | ,1,1 | line 6 | empty",
                "s4,1,1 | s4,1 | line 6 | 3 cells",
                "s4,1,1 | s4,1,1,\"x | line 6 | quote",
                "s4,1,1 | s4,1,99999 | line 6 | fold",
                "id,label,fold | id,label,group | line 1 | either split or fold",
                "id,label,fold | id,label,split | line 2 | train, validation or test",
                "id,label,fold,voice | id,label,fold,id | line 1 | two columns",
            })
    void tablesThatDoNotHold(String target, String replacement, String place, String remedy) throws IOException {
        change("samples.csv", target, replacement);
        refused("samples.csv, " + place, remedy);
    }

    @Test
    void emptyTablesAndTextThatIsNotUtf8() throws IOException {
        Files.writeString(folder.resolve("samples.csv"), "id,label,fold\n");
        refused("samples.csv", "no samples");
        Files.write(folder.resolve("samples.csv"), new byte[] {'i', 'd', (byte) 0xe9, '\n'});
        refused("samples.csv", "UTF-8");
        Files.writeString(folder.resolve("dataset.json"), "[1]");
        refused("dataset.json", "object");
        Files.delete(folder.resolve("dataset.json"));
        refused("dataset.json", "missing");
    }

    @Test
    void oneSampleTooFewInAPayload() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("sound.ulaw"));
        Files.write(folder.resolve("sound.ulaw"), java.util.Arrays.copyOf(bytes, bytes.length - 1));
        refused("sound.ulaw", (bytes.length - 1) + " bytes", "" + bytes.length);
    }

    @Test
    void numbersThatAreNotFinite() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("vectors.f32")))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putFloat(4 * (7 * 4 + 3), Float.NaN);
        Files.write(folder.resolve("vectors.f32"), bytes.array());
        refused("vectors.f32", "sample 7", "s7", "feature 3", "NaN");
    }

    @Test
    void csvFeaturesThatDoNotFit() throws IOException {
        change("dataset.json", "\"vectors.f32\"", "\"table.csv\"");
        change("dataset.json", "\"f32le\"", "\"csv\"");
        String header = "a,b,c,d\n";
        Files.writeString(folder.resolve("table.csv"), header + "1,2,3,4\n".repeat(59) + "1,2,3\n");
        refused("table.csv, line 61", "3 cells");
        Files.writeString(folder.resolve("table.csv"), header + "1,2,3,4\n".repeat(59) + "1,2,NaN,4\n");
        refused("table.csv, line 61", "NaN");
        Files.writeString(folder.resolve("table.csv"), header + "1,2,3,4\n".repeat(59));
        refused("table.csv", "59 rows");
        Files.writeString(folder.resolve("table.csv"), "a,b,c\n" + "1,2,3\n".repeat(60));
        refused("table.csv, line 1", "3 columns");
    }

    @Test
    void indexOfSoundsThatDoesNotFit() throws IOException {
        change("sound.csv", "s5,1250", "s5,0");
        refused("sound.csv, line 7", "\"0\"");
        change("sound.csv", "s5,0", "s6,1250");
        refused("sound.csv, line 7", "same order");
        change("sound.csv", "id,length", "id,size");
        refused("sound.csv, line 1", "id,length");
    }

    @Test
    void gzipThatHoldsMoreOrLessOrNothing() throws IOException {
        change("dataset.json", "\"pictures.gray8\"", "\"pictures.gray8.gz\"");
        Path file = folder.resolve("pictures.gray8.gz");
        Files.write(file, gzip(new byte[60 * 64 + 1]));
        refused("pictures.gray8.gz", "more than the 3840 bytes");
        Files.write(file, gzip(new byte[60 * 64 - 1]));
        refused("pictures.gray8.gz", "3839 bytes");
        Files.write(file, new byte[500]);
        refused("pictures.gray8.gz", "cannot be read");
        change("dataset.json", "\"width\" : 8", "\"width\" : 1000");
        change("dataset.json", "\"height\" : 8", "\"height\" : 1000");
        Files.write(file, gzip(new byte[60 * 64]));
        refused("pictures.gray8.gz", "cannot hold the 60000000 bytes");
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void linksThatLeadOutside() throws IOException {
        Path outside = Files.write(temporary.resolve("outside.f32"), new byte[960]);
        Files.delete(folder.resolve("vectors.f32"));
        Files.createSymbolicLink(folder.resolve("vectors.f32"), outside);
        refused("vectors.f32", "leaves");
    }

    @Test
    void splitsWithoutSamples() throws IOException {
        String table = Files.readString(folder.resolve("samples.csv"));
        Files.writeString(folder.resolve("samples.csv"), table.replaceAll("(?m)^(s\\d+,\\d),2,", "$1,1,"));
        refused("fold number");
        Files.writeString(folder.resolve("samples.csv"), table.replaceAll("(?m)^(s\\d+,\\d),\\d,", "$1,0,"));
        refused("no training samples");
        Files.writeString(
                folder.resolve("samples.csv"),
                table.replace("id,label,fold", "id,label,split").replaceAll("(?m)^(s\\d+,\\d),\\d,", "$1,train,"));
        refused("no test samples");
    }

    @Test
    void classesWithTooFewTrainingSamples() throws IOException {
        refusedAt(51, "Class 0", "16 training samples", "17 are needed");
        refusedAt(31, "multiple of 3");
        refusedAt(-3, "multiple of 3");
        Path table = folder.resolve("samples.csv");
        Files.writeString(table, Files.readString(table).replaceAll("(?m)^(s\\d+),2,", "$1,1,"));
        refused("Class 2", "0 training samples", "outside fold 0");
    }

    @Test
    void foldersThatAreNotThere() {
        assertThrows(DataException.class, () -> FolderSource.open(temporary.resolve("gone"), 0));
        String message = assertThrows(DataException.class, () -> new ProgramFolders(List.of(temporary)).find("gone"))
                .getMessage();
        assertTrue(message.contains(temporary.toString()), message);
    }

    @Test
    void theWriterNeverLeavesHalfAFolder() throws IOException {
        Path target = temporary.resolve("new");
        assertThrows(
                IllegalArgumentException.class,
                () -> small.writer().file("../escaped.txt", new byte[1]).write(target, false));
        assertFalse(Files.exists(target));
        assertFalse(Files.exists(temporary.resolve("escaped.txt")));
        assertThrows(DataException.class, () -> small.writer().write(folder, false));
        Files.writeString(folder.resolve("stale.txt"), "old");
        small.writer().file("LICENCE.txt", new byte[3]).write(folder, true);
        assertFalse(Files.exists(folder.resolve("stale.txt")));
        assertEquals(3, Files.size(folder.resolve("LICENCE.txt")));
        try (var left = Files.list(temporary)) {
            assertEquals(
                    List.of("small"),
                    left.map(path -> path.getFileName().toString()).toList());
        }
    }
}
