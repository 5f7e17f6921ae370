package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import mnl.data.importing.ImportFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a modality, a class and a sample may be called is the same wherever they come in. */
class NameRuleTest {
    @TempDir
    Path folder;

    private final FakeEngine engine = new FakeEngine(-1);
    private final CommandHarness commands = new CommandHarness(listener -> engine);

    private String table(String text) {
        return new ImportFiles(folder).text("a.csv", text).toString();
    }

    private int convert(String table, String columns) {
        return commands.run(
                "convert",
                table,
                "--columns",
                columns,
                "--out",
                folder.resolve("out").toString());
    }

    private int train(Path data) {
        return commands.run(
                "train",
                "--data",
                data.toString(),
                "--seeds",
                "1",
                "--epochs",
                "1",
                "--out",
                folder.resolve("run").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fused", "total", "guidance", "<script>", "a\"b", "a\tb", "a\u202Eb", "a\u200Bb", "a\u0007b"})
    void aModalityThatCannotBeTrainedCannotBeImportedOrOpened(String name) throws Exception {
        assertEquals(2, convert(table(ImportFiles.table(40)), name + "=x,right=y"), name);
        assertTrue(commands.err().contains("modality"), commands.err());
        assertFalse(Files.exists(folder.resolve("out")));
        assertEquals(0, convert(table(ImportFiles.table(40)), "left=x,right=y"), commands.err());
        rename("\"left\"", new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(name));
        assertEquals(2, train(folder.resolve("out")));
        assertTrue(commands.err().contains("dataset.json, modalities[0].name"), commands.err());
    }

    private void rename(String from, String to) throws java.io.IOException {
        Path description = folder.resolve("out/dataset.json");
        Files.writeString(description, Files.readString(description).replace(from, to));
    }

    @Test
    void aClassOrSampleWhoseNameHidesSomethingIsRefused() throws Exception {
        for (String hidden : new String[] {"\u202E", "\u0007", "\u2066"}) {
            String text = ImportFiles.table(40);
            assertEquals(2, convert(table(text.replace("cat", "c" + hidden + "at")), "left=x,right=y"));
            assertTrue(commands.err().contains("The label \"c\\u"), commands.err());
            assertEquals(2, convert(table(text.replace("s7,", "s" + hidden + "7,")), "left=x,right=y"));
            assertTrue(commands.err().contains("The id \"s\\u"), commands.err());
            assertEquals(
                    2,
                    commands.run(
                            "convert",
                            table(text),
                            "--class-names",
                            "c" + hidden + "at,dog",
                            "--out",
                            folder.resolve("out").toString()));
            assertTrue(commands.err().contains("The class \"c\\u"), commands.err());
            assertEquals(
                    2,
                    commands.run(
                            "convert",
                            table(text),
                            "--name",
                            "my" + hidden,
                            "--out",
                            folder.resolve("out").toString()));
            assertTrue(commands.err().contains("The dataset \"my\\u"), commands.err());
        }
    }

    @Test
    void aFolderWhoseClassOrSampleNameHidesSomethingIsNotOpened() throws Exception {
        assertEquals(0, convert(table(ImportFiles.table(40)), "left=x,right=y"), commands.err());
        String description = Files.readString(folder.resolve("out/dataset.json"));
        String samples = Files.readString(folder.resolve("out/samples.csv"));
        rename("\"cat\"", "\"c\\u202Eat\"");
        assertEquals(2, train(folder.resolve("out")));
        assertTrue(commands.err().contains("dataset.json, classes[0]"), commands.err());
        Files.writeString(folder.resolve("out/dataset.json"), description);
        Files.writeString(folder.resolve("out/samples.csv"), samples.replace("s7,", "s\u202E7,"));
        assertEquals(2, train(folder.resolve("out")));
        assertTrue(commands.err().contains("samples.csv, line 9: The sample \"s\\u202E7\""), commands.err());
    }
}
