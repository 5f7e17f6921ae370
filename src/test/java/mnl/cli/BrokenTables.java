package mnl.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import mnl.data.importing.ImportFiles;

/** Text tables and targets that must be refused. */
final class BrokenTables {
    private static final String GOOD = ImportFiles.table(20);

    private BrokenTables() {}

    private static BrokenImport table(String name, String content, String options, String... words) {
        return new BrokenImport(name, files -> files.text("a.csv", content), ("@a.csv " + options).strip(), words);
    }

    private static String with(String target, String replacement) {
        if (!GOOD.contains(target)) {
            throw new IllegalArgumentException(target);
        }
        return GOOD.replace(target, replacement);
    }

    static List<BrokenImport> all() {
        return List.of(
                table("empty file", "", "", "a.csv is empty", "Choose a file"),
                table("blank lines only", "\n\n  \n", "", "a.csv", "blank lines"),
                table("header only", "id,x,label\n", "", "a.csv has no samples", "one row per sample"),
                table("short row", with("s3,3,1.5,dog", "s3,3,dog"), "", "a.csv, line 5", "3 cells", "same number"),
                table("long row", with("s3,3,1.5,dog", "s3,3,1.5,7,dog"), "", "a.csv, line 5", "5 cells"),
                table("row cut off at the end of the file", GOOD + "s20,2", "", "a.csv, line 22", "2 cells"),
                table("text among numbers", with("s3,3,", "s3,three,"), "", "line 5, column 2 (\"x\")", "\"three\""),
                table("NaN", with("s3,3,", "s3,NaN,"), "", "line 5, column 2", "finite", "ignore the column"),
                table("infinity", with("s3,3,", "s3,-inf,"), "", "line 5, column 2", "finite"),
                table("too large for 32 bits", with("s3,3,", "s3,1e39,"), "", "line 5, column 2", "1e39"),
                table("missing value", with("s3,3,", "s3,,"), "", "line 5, column 2", "missing", "Fill it in"),
                table("question mark for a missing value", with("s3,3,", "s3,?,"), "", "line 5", "missing (\"?\")"),
                table("decimal comma", "x;label\n0,5;a\n0,7;b\n1;a\n2;b\n3;a\n4;b\n", "", "line 2", "decimal comma"),
                table("float suffix", with("s3,3,", "s3,3f,"), "", "line 5, column 2", "\"3f\""),
                table("quote never closed", with("s3,3,", "\"s3,3,"), "", "a.csv", "quote is closed"),
                new BrokenImport(
                        "Latin-1",
                        files -> files.bytes(
                                "a.csv", with("cat", "K\u00e4tzchen").getBytes(StandardCharsets.ISO_8859_1)),
                        "@a.csv",
                        "a.csv is not UTF-8",
                        "Save it again as UTF-8"),
                new BrokenImport(
                        "UTF-16",
                        files -> files.bytes("a.csv", GOOD.getBytes(StandardCharsets.UTF_16)),
                        "@a.csv",
                        "a.csv is not UTF-8",
                        "Save it again"),
                table("zero bytes", "x,label\n1,\u0000\n", "", "a.csv is not a text table", "Choose"),
                table("id twice", with("s3,", "s2,"), "", "a.csv, sample 4 (id \"s2\")", "Give each sample its own"),
                table("empty id", with("s3,", ","), "", "line 5, column 1 (\"id\")", "Fill it in"),
                table("empty label", with("1.5,dog", "1.5,"), "", "line 5, column 4 (\"label\")", "Fill it in"),
                table("no label column", "x,y\n1,2\n3,4\n", "", "no label column", "a.csv", "Name the label column"),
                table("label column not there", GOOD, "--label-column kind", "a.csv has no column \"kind\"", "label"),
                table("label position not there", GOOD, "--label-column 9", "no column \"9\"", "It has 4"),
                table(
                        "label column there twice",
                        "k,k,x\n1,1,1\n2,2,2\n",
                        "--label-column k",
                        "a.csv",
                        "by its position"),
                table("a column for two purposes", GOOD, "--label-column id", "\"id\"", "two purposes", "none"),
                table("one class only", with("dog", "cat"), "", "All samples", "\"cat\"", "two classes"),
                table("no numbers", "id,label\na,x\nb,y\n", "", "no features", "a.csv", "columns of numbers"),
                table("columns out of range", GOOD, "--columns v=1-7", "columns 1-7", "0-3"),
                table("column in two modalities", GOOD, "--columns a=x,b=x+y", "\"x\" (position 1)", "used twice"),
                table("label column as a feature", GOOD, "--columns a=1-3", "\"label\"", "leave the label"),
                table("prefix of no column", GOOD, "--columns a=audio_*", "\"audio_\"", "The first is"),
                table("columns without a name", GOOD, "--columns 0-3", "--columns 0-3", "NAME=COLUMNS"),
                table("texts as features", GOOD, "--columns a=x+id --id-column none", "line 2, column 1", "\"s0\""),
                table("unknown delimiter", GOOD, "--delimiter pipe", "--delimiter pipe", "Choose comma"),
                table("wrong delimiter", GOOD, "--delimiter tab", "no features", "columns of numbers"),
                table("header or not", GOOD, "--header maybe", "--header maybe", "yes or no"),
                table("header taken for values", GOOD, "--header no --label-column 3 --id-column 0", "line 1", "\"x\""),
                table("too few class names", GOOD, "--class-names Cat", "1 class names for 2 labels", "cat, dog"),
                table("class name twice", GOOD, "--class-names A,A", "given twice", "name of its own"),
                table("blocks that do not divide", "1,2\n2,3\n3,4\n", "--label-blocks 2", "3 samples", "blocks of 2"),
                new BrokenImport("no file named", files -> {}, "--seed 1", "Say what to convert", "--modality"),
                new BrokenImport(
                        "file not there", files -> {}, "@gone.csv", "gone.csv is not there", "Correct its name"),
                new BrokenImport(
                        "a folder", files -> files.folder("data"), "@data", "data is a folder", "Choose a folder"),
                new BrokenImport(
                        "target with something in it",
                        files -> {
                            files.text("a.csv", GOOD);
                            files.folder("out");
                            files.text("out/keep.txt", "mine");
                        },
                        "@a.csv",
                        "out is already there",
                        "another name"),
                new BrokenImport(
                        "target is a file",
                        files -> {
                            files.text("a.csv", GOOD);
                            files.text("out", "mine");
                        },
                        "@a.csv",
                        "The file",
                        "already there"),
                new BrokenImport(
                        "target below a file",
                        files -> files.text("a.csv", GOOD),
                        "@a.csv --out @a.csv/deep/out",
                        "out cannot be written",
                        "is not a folder"));
    }
}
