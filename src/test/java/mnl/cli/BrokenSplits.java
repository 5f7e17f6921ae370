package mnl.cli;

import java.util.List;
import mnl.data.importing.ImportFiles;

/** Divisions into splits, folds and groups that must be refused. */
final class BrokenSplits {
    private BrokenSplits() {}

    private static BrokenImport table(String name, String content, String options, String... words) {
        return new BrokenImport(name, files -> files.text("a.csv", content), ("@a.csv " + options).strip(), words);
    }

    /** A table {@code x,label,COLUMN} of two classes in turn. */
    private static String column(String name, String... cells) {
        StringBuilder text = new StringBuilder("x,label," + name + "\n");
        for (int i = 0; i < cells.length; i++) {
            text.append(i + ".5," + (i % 2 == 0 ? "cat" : "dog") + "," + cells[i] + "\n");
        }
        return text.toString();
    }

    static List<BrokenImport> all() {
        String good = ImportFiles.table(20);
        return List.of(
                table("class too small to divide", good + "s20,1,2,emu\n", "", "\"emu\" has 1 sample", "3 splits"),
                table("class smaller than the folds", good, "--folds 11", "\"cat\" has 10 samples", "11 splits"),
                table("one fold", good, "--folds 1", "1 folds", "2 to 1000"),
                table("folds and splits", good, "--folds 5 --split 60/20/20", "--split or --folds", "not both"),
                table("shares beyond 100", good, "--split 60/20/30", "60.0/20.0/30.0", "add up to 100"),
                table("no share for testing", good, "--split 80/20/0", "80.0/20.0/0.0", "add up to 100"),
                table("shares that are no numbers", good, "--split most/some/few", "--split most/some/few", "60/20/20"),
                table(
                        "unknown split",
                        column("split", "train", "train", "tset", "test"),
                        "",
                        "a.csv, sample 3",
                        "\"tset\"",
                        "train, validation or test"),
                table("no test samples", column("split", "train", "train", "val", "val"), "", "the split test", "Mark"),
                table(
                        "no training samples",
                        column("split", "test", "test", "val", "val"),
                        "",
                        "the split train",
                        "Mark"),
                table(
                        "class missing in training",
                        column("split", "train", "test", "train", "test"),
                        "",
                        "\"dog\" has no training samples",
                        "leave the class out"),
                table("fold that is no number", column("fold", "0", "one", "0", "1"), "", "sample 2", "\"one\""),
                table("negative fold", column("fold", "0", "-1", "0", "1"), "", "sample 2", "\"-1\""),
                table("fold left out", column("fold", "0", "0", "2", "2"), "", "fold 1", "without gaps"),
                table(
                        "single given fold",
                        column("fold", "0", "0", "0", "0"),
                        "",
                        "no training samples outside fold 0",
                        "Divide"),
                table(
                        "class in one fold only",
                        column("fold", "0", "0", "1", "0"),
                        "",
                        "\"dog\" has no training samples outside fold 0",
                        "Divide"),
                table(
                        "splits and folds",
                        "x,label,split,fold\n1,a,train,0\n2,b,test,1\n",
                        "",
                        "splits and of folds",
                        "Use one"),
                table(
                        "group that covers everything",
                        column("speaker", "ann", "ann", "ann", "ann", "ann", "ann"),
                        "",
                        "by group",
                        "there is 1 group, and the largest, \"ann\", has 6 of the 6",
                        "another group column"),
                table(
                        "fewer groups than splits",
                        column("speaker", "ann", "ann", "ben", "ben"),
                        "--split 60/20/20",
                        "there are 2 groups",
                        "split without groups"),
                table("empty group", column("speaker", "ann", "", "ben"), "", "line 3, column 3", "Fill it in"),
                new BrokenImport(
                        "splits with other columns",
                        files -> {
                            files.text("train.csv", "x,y,label\n1,2,a\n2,3,b\n");
                            files.text("test.csv", "x,label\n1,a\n2,b\n");
                        },
                        "--modality m@train=@train.csv --modality m@test=@test.csv",
                        "test.csv has 1 feature",
                        "same columns"),
                new BrokenImport(
                        "unknown split of a file",
                        files -> files.text("a.csv", good),
                        "--modality m@final=@a.csv",
                        "m@final",
                        "train, validation or test"));
    }
}
