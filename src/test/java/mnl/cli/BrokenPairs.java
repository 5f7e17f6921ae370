package mnl.cli;

import java.util.List;
import mnl.data.importing.ImportFiles;

/** Several files that do not go together. */
final class BrokenPairs {
    private static final String GOOD = ImportFiles.table(20);

    private BrokenPairs() {}

    private static BrokenImport pair(String name, String first, String second, String options, String... words) {
        return new BrokenImport(
                name,
                files -> {
                    files.text("a.csv", first);
                    files.text("b.csv", second);
                },
                ("--modality a=@a.csv --modality b=@b.csv " + options).strip(),
                words);
    }

    static List<BrokenImport> all() {
        String other = GOOD.replace("id,x,y,label", "id,u,v,label");
        String noIds = "u,label\n" + "1,cat\n2,dog\n".repeat(10);
        return List.of(
                pair("counts differ", GOOD, "u\n1\n2\n", "", "a.csv has 20 samples", "b.csv has 2", "id column"),
                pair(
                        "id without a partner",
                        GOOD,
                        other.replace("s7,", "s70,"),
                        "",
                        "a.csv, sample 8 (id \"s7\")",
                        "b.csv",
                        "shared id"),
                pair("id too many", GOOD, other + "s20,1,2,cat\n", "", "b.csv, sample 21 (id \"s20\")", "a.csv"),
                pair("no id in both", GOOD, other.replace("\ns", "\nt"), "--pair shared-id", "No id", "by order"),
                pair("ids in one only", GOOD, noIds, "--pair id", "b.csv has no ids", "id column"),
                pair(
                        "labels differ",
                        GOOD,
                        other.replace("s3,3,1.5,dog", "s3,3,1.5,cat"),
                        "",
                        "b.csv, sample 4 (id \"s3\")",
                        "\"cat\"",
                        "a.csv, sample 4",
                        "from one of them"),
                pair(
                        "class of one only",
                        GOOD,
                        noIds.replace("cat", "hen").replace("dog", "cow"),
                        "--pair-by-class",
                        "no sample of the class",
                        "in both"),
                pair("labels in one only", GOOD, "u\n1\n2\n", "--pair-by-class", "b.csv has no labels", "label column"),
                pair("unknown pairing", GOOD, other, "--pair guess", "--pair guess", "shared-id"),
                new BrokenImport(
                        "two modalities of one name",
                        files -> files.text("a.csv", GOOD),
                        "--modality a=@a.csv --modality a=@a.csv",
                        "called \"a\"",
                        "its own name"),
                new BrokenImport(
                        "modality without a file",
                        files -> files.text("a.csv", GOOD),
                        "--modality @a.csv",
                        "--modality",
                        "NAME=FILE"));
    }
}
