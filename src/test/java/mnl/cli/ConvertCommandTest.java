package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mnl.SharedData;
import mnl.data.folder.FolderSource;
import mnl.data.importing.ImportFiles;
import org.junit.jupiter.api.Test;

class ConvertCommandTest extends ConvertCommandCase {
    @Test
    void whatIsConvertedCanBeTrainedOn() {
        String table =
                new ImportFiles(folder).text("a.csv", ImportFiles.table(40)).toString();
        String out = folder.resolve("my data").toString();
        assertEquals(
                0,
                commands.run("convert", table, "--columns", "left=x,right=y", "--licence", "CC0-1.0", "--out", out),
                commands.err());
        assertTrue(commands.out().contains("Samples:    40 (24 train, 8 validation, 8 test)"), commands.out());
        assertTrue(commands.out().contains("Classes:    2: cat (20), dog (20)"), commands.out());
        assertTrue(commands.out().contains("Train:      train --data \"" + out + "\""), commands.out());
        assertEquals("  0%  Reading a.csv\n 90%  Writing " + out + "\n", commands.err());
        assertEquals(
                0,
                commands.run(
                        "train",
                        "--data",
                        out,
                        "--modalities",
                        "right,left",
                        "--seeds",
                        "2",
                        "--epochs",
                        "1",
                        "--out",
                        folder.resolve("run").toString()),
                commands.err());
        assertEquals(
                List.of("right", "left"),
                engine.started.activeModalities().stream().map(m -> m.name()).toList());
        assertEquals(2, commands.run("train", "--data", out, "--modalities", "middle"));
        assertTrue(commands.err().contains("\"middle\": choose from left, right"), commands.err());
    }

    /** 12 subjects, one of them with 8 samples of 2 classes, the others with 20. */
    private String subjects() {
        StringBuilder text = new StringBuilder("x,y,subject,label\n");
        for (int i = 0; i < 228; i++) {
            text.append(
                    i % 7 + "," + i % 5 + "," + (i < 8 ? 1 : 2 + (i - 8) / 20) + "," + (i % 2 == 0 ? "a" : "b") + "\n");
        }
        return new ImportFiles(folder).text("subjects.csv", text.toString()).toString();
    }

    @Test
    void subjectsBecomeFoldsAndEachIsTestedUnlessTheUserWantsFewerSeedsAndIsToldSo() {
        String out = folder.resolve("subjects").toString();
        assertEquals(
                0,
                commands.run(
                        "convert",
                        subjects(),
                        "--columns",
                        "left=x,right=y",
                        "--group-column",
                        "subject",
                        "--folds",
                        "per-group",
                        "--out",
                        out),
                commands.err());
        assertTrue(commands.out().contains("12 folds"), commands.out());
        String[] train = {
            "train",
            "--data",
            out,
            "--epochs",
            "1",
            "--workspace",
            folder.resolve("ws").toString()
        };
        CommandHarness preset = new CommandHarness(listener -> engine);
        assertEquals(0, preset.run(train), preset.err());
        assertEquals(12, engine.started.seeds().count());
        assertFalse(preset.err().contains("never tested"), preset.err());
        CommandHarness few = new CommandHarness(listener -> engine);
        List<String> eight = new ArrayList<>(List.of(train));
        eight.addAll(List.of("--seeds", "8"));
        assertEquals(0, few.run(eight.toArray(new String[0])), few.err());
        assertTrue(
                few.err()
                        .startsWith("8 seeds test 8 of the 12 folds: the samples of the other 4 are never tested. 12"
                                + " seeds test every fold once."),
                few.err());
        CommandHarness wrong = new CommandHarness(listener -> engine);
        assertEquals(
                2,
                wrong.run(
                        "convert",
                        subjects(),
                        "--folds",
                        "some",
                        "--out",
                        folder.resolve("no").toString()));
        assertTrue(wrong.err().contains("--folds some is no number of folds"), wrong.err());
    }

    @Test
    void thePreviewWritesNothing() {
        String table =
                new ImportFiles(folder).text("a.csv", ImportFiles.table(40)).toString();
        assertEquals(0, commands.run("convert", table, "--preview"), commands.err());
        assertTrue(commands.out().contains("a.csv: comma-separated text, 4 columns, header row"), commands.out());
        assertTrue(commands.out().contains("has         id, label"), commands.out());
        assertTrue(commands.out().contains("Nothing was written."), commands.out());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void aLinkToNowhereIsNoPlaceForADataset() throws Exception {
        String table =
                new ImportFiles(folder).text("a.csv", ImportFiles.table(40)).toString();
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("nothing"));
        assertEquals(2, commands.run("convert", table, "--out", link.toString()));
        assertTrue(commands.err().contains(link + " is a link to nothing, where there is nothing."), commands.err());
    }

    @Test
    void theSixViewsOfMultipleFeatures() {
        Path data = SharedData.MULTIPLE_FEATURES.require();
        List<String> arguments = new ArrayList<>(List.of("convert", "--label-column", "last", "--folds", "5"));
        for (String view : List.of("fac", "fou", "kar", "mor", "pix", "zer")) {
            arguments.add("--modality");
            arguments.add(view + "=" + data.resolve("mfeat-" + view + ".csv"));
        }
        arguments.addAll(List.of("--out", folder.resolve("digits").toString()));
        assertEquals(0, commands.run(arguments.toArray(String[]::new)), commands.err());
        FolderSource digits = FolderSource.open(folder.resolve("digits"), 0);
        assertEquals(
                List.of(216, 76, 64, 6, 240, 47),
                digits.info().modalities().stream().map(m -> m.features()).toList());
        assertEquals(10, digits.info().classes());
        assertEquals(1600, digits.forSeed(3).size(mnl.data.Split.TRAIN));
    }
}
