package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mnl.data.folder.FolderSource;
import mnl.data.importing.ImportFiles;
import org.junit.jupiter.api.Test;

/** Which columns are converted, and what a file of labels says. */
class ConvertColumnsTest extends ConvertCommandCase {
    @Test
    void aCopyOfTheLabelsEndsTheConversionUntilItIsNamed() throws Exception {
        ImportFiles files = new ImportFiles(folder);
        StringBuilder views = new StringBuilder();
        StringBuilder labels = new StringBuilder("digit,patient\n");
        for (int i = 0; i < 40; i++) {
            views.append(i % 7 + "," + i % 3 + "," + (5 - i % 2) + "\n");
            labels.append(i % 2 + "," + i / 4 + "\n");
        }
        String table = files.text("views.csv", views.toString()).toString();
        String truth = files.text("truth.csv", labels.toString()).toString();
        String out = folder.resolve("out").toString();
        List<String> command = List.of(
                "convert",
                table,
                "--labels",
                truth,
                "--label-column",
                "digit",
                "--group-column",
                "patient",
                "--out",
                out);
        assertEquals(2, commands.run(command.toArray(String[]::new)), commands.err());
        assertTrue(
                commands.err()
                        .contains("The column \"2\" of \"views\" (views.csv) equals the labels under other names"),
                commands.err());
        assertTrue(
                commands.err().contains("(--ignore-columns views:2 or --allow-label-columns views:2)"), commands.err());
        assertFalse(Files.exists(folder.resolve("out")));
        assertEquals(0, run(command, "--ignore-columns", "views:2"), commands.err());
        assertEquals(
                2,
                FolderSource.open(folder.resolve("out"), 0)
                        .info()
                        .modalities()
                        .get(0)
                        .features());
        assertTrue(Files.readString(folder.resolve("out/samples.csv")).startsWith("id,label,split,group\n"));
        List<String> again = new ArrayList<>(command);
        again.set(again.size() - 1, folder.resolve("again").toString());
        assertEquals(0, run(again, "--allow-label-columns", "2"), commands.err());
        assertTrue(commands.out().contains("Imported as a feature, as allowed, is the column \"2\""), commands.out());
        assertEquals(
                3,
                FolderSource.open(folder.resolve("again"), 0)
                        .info()
                        .modalities()
                        .get(0)
                        .features());
    }

    /** What is to be left out is called by a name that works, of the file where modalities have others. */
    @Test
    void whatTheMessageSaysToLeaveOutCanBeLeftOut() throws Exception {
        StringBuilder wide = new StringBuilder("u0,u1,u2,tell,label\n");
        StringBuilder prefixed = new StringBuilder("m_0,m_1,h_0\n");
        for (int i = 0; i < 40; i++) {
            wide.append(i % 7 + "," + i % 3 + "," + i % 5 + "," + (5 - i % 2) + "," + i % 2 + "\n");
            prefixed.append(i % 7 + "," + i % 3 + "," + (1 - i % 2) + "\n");
        }
        ImportFiles files = new ImportFiles(folder);
        String table = files.text("wide.csv", wide.toString()).toString();
        String other = files.text("other.csv", prefixed.toString()).toString();
        suggestionHelps("convert", table, "--columns", "audio=0-1,video=2-3");
        suggestionHelps("convert", "--modality", "a=" + table, "--columns", "audio=0-1,video=2-3");
        suggestionHelps(
                "convert", "--modality", "a=" + table, "--modality", "b=" + other, "--ignore-columns", "a:tell");
        suggestionHelps("convert", "--modality", "@train=" + table, "--modality", "@test=" + table);
    }

    /** A name that means nothing would leave in what was to be left out. */
    @Test
    void aColumnToLeaveOutThatIsInNoFileIsRefused() {
        ImportFiles files = new ImportFiles(folder);
        StringBuilder views = new StringBuilder("v,w\n");
        for (int i = 0; i < 40; i++) {
            views.append(i % 7 + "," + i % 5 + "\n");
        }
        String table = "a=" + files.text("a.csv", ImportFiles.table(40));
        String other = "b=" + files.text("b.csv", views.toString());
        float[] numbers = new float[80];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i * i % 11;
        }
        byte[] array = ImportFiles.npy("'<f4'", false, "(40, 2)", ImportFiles.floats(numbers));
        String arrays = "c=" + files.zip("c.npz", "left.npy", array, "right.npy", array);
        List<String> command = List.of(
                "convert",
                "--modality",
                table,
                "--modality",
                other,
                "--modality",
                arrays,
                "--pair",
                "order",
                "--out",
                folder.resolve("out").toString());
        for (String wrong : List.of("typo", "a:v", "b:typo", "c:0", "d:x", "x_*", "7")) {
            int old = commands.err().length();
            assertEquals(2, run(command, "--ignore-columns", "x," + wrong), commands.err());
            assertEquals(
                    "--ignore-columns " + wrong
                            + ": no file has a column or an array of this name. See what they have with"
                            + " --preview.\n",
                    commands.err().substring(old));
        }
        assertEquals(2, run(List.of("convert", arrays.substring(2), "--preview", "--ignore-columns", "1")));
        assertTrue(commands.err().contains("--ignore-columns 1: no file has"), commands.err());
        assertEquals(
                2,
                run(
                        List.of("convert", arrays.substring(2), "--preview"),
                        "--columns",
                        "l=left,r=right",
                        "--ignore-columns",
                        "left"));
        assertTrue(commands.err().contains("the array \"left\" of the modality \"l\" is left out."), commands.err());
        assertEquals(0, run(command, "--ignore-columns", "x,b:0,c:left"), commands.err());
        assertEquals(
                List.of("a 1", "b 1", "c 2"),
                FolderSource.open(folder.resolve("out"), 0).info().modalities().stream()
                        .map(modality -> modality.name() + " " + modality.features())
                        .toList());
    }

    /** Runs into the message, then does what it says. */
    private void suggestionHelps(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(words));
        command.add("--out");
        command.add(Files.createTempDirectory(folder, "out").toString());
        int old = commands.err().length();
        assertEquals(2, run(command), commands.err());
        Matcher said = Pattern.compile("\\(--ignore-columns (\\S+) or")
                .matcher(commands.err().substring(old));
        assertTrue(said.find(), commands.err());
        int before = command.indexOf("--ignore-columns");
        if (before < 0) {
            assertEquals(0, run(command, "--ignore-columns", said.group(1)), commands.err());
        } else {
            command.set(before + 1, command.get(before + 1) + "," + said.group(1));
            assertEquals(0, run(command), commands.err());
        }
    }

    /** The splits that were published with the labels are the ones that are used, and groups stay together. */
    @Test
    void whatTheFileOfLabelsSaysOfItsSamplesCounts() throws Exception {
        ImportFiles files = new ImportFiles(folder);
        StringBuilder views = new StringBuilder("id,x,y\n");
        StringBuilder labels = new StringBuilder("id,label,split,group\n");
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String split = i % 5 == 3 ? "test" : i % 5 == 4 ? "validation" : "train";
            views.append("s" + i + "," + i * 17 % 23 + "," + i * 5 % 11 + "\n");
            labels.append("s" + i + "," + i % 2 + "," + split + ",g" + i % 5 + "\n");
            published.add("s" + i + "," + i % 2 + "," + split + ",g" + i % 5);
        }
        String table = files.text("views.csv", views.toString()).toString();
        String truth = files.text("labels.csv", labels.toString()).toString();
        assertEquals(
                0,
                commands.run(
                        "convert",
                        table,
                        "--labels",
                        truth,
                        "--out",
                        folder.resolve("out").toString()),
                commands.err());
        List<String> rows = Files.readAllLines(folder.resolve("out/samples.csv"));
        assertEquals("id,label,split,group", rows.get(0));
        assertEquals(published, rows.subList(1, rows.size()));
    }

    @Test
    void foldsAndGroupsOfTheFileOfLabelsCountUnderAnyName() throws Exception {
        ImportFiles files = new ImportFiles(folder);
        StringBuilder views = new StringBuilder("x,y\n");
        StringBuilder labels = new StringBuilder("emotion,part,person\n");
        for (int i = 0; i < 60; i++) {
            views.append(i * 17 % 23 + "," + i * 5 % 11 + "\n");
            labels.append("e" + i % 2 + "," + i / 12 + ",p" + i / 6 + "\n");
        }
        String table = files.text("views.csv", views.toString()).toString();
        String truth = files.text("labels.csv", labels.toString()).toString();
        List<String> command = List.of("convert", table, "--labels", truth, "--label-column", "emotion");
        String folds = folder.resolve("folds").toString();
        assertEquals(0, run(command, "--fold-column", "part", "--out", folds), commands.err());
        List<String> rows = Files.readAllLines(Path.of(folds, "samples.csv"));
        assertEquals("id,label,fold", rows.get(0));
        assertEquals("s60,1,4", rows.get(60));
        String groups = folder.resolve("groups").toString();
        assertEquals(0, run(command, "--group-column", "person", "--out", groups), commands.err());
        Map<String, Set<String>> splits = new HashMap<>();
        Files.readAllLines(Path.of(groups, "samples.csv")).stream()
                .skip(1)
                .map(row -> row.split(","))
                .forEach(row ->
                        splits.computeIfAbsent(row[3], group -> new HashSet<>()).add(row[2]));
        assertEquals(10, splits.size());
        assertTrue(splits.values().stream().allMatch(of -> of.size() == 1), splits.toString());
        assertEquals(2, run(command, "--group-column", "persona", "--out", groups + "2"));
        assertTrue(commands.err().contains("--group-column persona: no file has"), commands.err());
    }
}
