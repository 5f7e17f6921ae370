package mnl.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import mnl.data.importing.ImportFiles;

/** JSON Lines that must be refused. */
final class BrokenCaptions {
    private BrokenCaptions() {}

    private static void good(ImportFiles files, StringBuilder lines) {
        files.folder("img");
        for (int i = 0; i < 10; i++) {
            files.bytes("img/" + i + ".png", ImportFiles.png(4, 4, 20 * i));
            lines.append(line("s" + i, i % 2 == 0 ? "good" : "bad", "img/" + i + ".png"));
        }
    }

    private static String line(String id, String label, String picture) {
        return "{\"id\": \"" + id + "\", \"label\": \"" + label + "\", \"text\": \"words\", \"img\": \"" + picture
                + "\"}\n";
    }

    /** Ten good lines, and the eleventh. */
    private static BrokenImport last(String name, String line, String... words) {
        return new BrokenImport(
                name,
                files -> {
                    StringBuilder lines = new StringBuilder();
                    good(files, lines);
                    files.text("x.jsonl", lines + line);
                },
                "@x.jsonl",
                words);
    }

    private static BrokenImport whole(String name, String content, String... words) {
        return new BrokenImport(name, files -> files.text("x.jsonl", content), "@x.jsonl", words);
    }

    private static String keys(String keys) {
        return "{\"id\": \"t\", " + keys + "}\n";
    }

    static List<BrokenImport> all() {
        String there = "\"img\": \"img/1.png\"";
        return List.of(
                last(
                        "picture not there",
                        line("t", "good", "img/x.png"),
                        "line 11",
                        "img/x.png is not there",
                        "Add it"),
                last("picture that is a folder", line("t", "good", "img"), "line 11", "img is not there", "Add it"),
                last("path that climbs out", line("t", "good", "img/../../x.png"), "line 11", "leaves", "within it"),
                last("path that climbs out with \\", line("t", "good", "..\\\\x.png"), "line 11", "leaves", "within"),
                last("absolute path of a picture", line("t", "good", "/etc/x.png"), "line 11", "leaves", "within it"),
                last("impossible path", line("t", "good", "a\\u0000b"), "line 11", "not a path", "Write one"),
                last(
                        "no picture named",
                        keys("\"label\": \"good\", \"text\": \"w\""),
                        "line 11",
                        "\"img\"",
                        "skip-broken"),
                last(
                        "picture null",
                        keys("\"label\": \"good\", \"text\": \"w\", \"img\": null"),
                        "line 11",
                        "names no picture",
                        "Write its path"),
                last("no label", keys("\"text\": \"w\", " + there), "line 11", "\"label\" is missing", "Write one"),
                last(
                        "label null",
                        keys("\"label\": null, \"text\": \"w\", " + there),
                        "line 11",
                        "missing or empty",
                        "one"),
                last(
                        "several labels",
                        keys("\"label\": [\"a\"], \"text\": \"w\", " + there),
                        "line 11",
                        "a list",
                        "one"),
                last("no text", keys("\"label\": \"good\", " + there), "line 11: \"text\" is missing", "leave"),
                last("text is a number", keys("\"label\": \"good\", \"text\": 3, " + there), "not a text", "in quotes"),
                last("id twice", line("s3", "good", "img/1.png"), "(id \"s3\")", "same id", "its own"),
                last("no JSON", "id;label\n", "x.jsonl, line 11: not JSON", "one object per line"),
                last("object not closed", "{\"id\": \"t\"", "x.jsonl, line 11: not JSON", "one object per line"),
                last("list on a line", "[1, 2]\n", "x.jsonl, line 11: not an object", "Write {"),
                whole("empty list of captions", "\n\n", "x.jsonl has no samples", "one object per line"),
                whole("neither text nor picture", keys("\"label\": \"a\""), "x.jsonl, line 1", "Call the text"),
                whole("captions of one class", keys("\"label\": \"a\", \"text\": \"w\""), "label \"a\"", "two classes"),
                whole("captions without labels", keys("\"text\": \"w\""), "found in x.jsonl", "label column"),
                new BrokenImport(
                        "Latin-1 in JSON",
                        files -> files.bytes(
                                "x.jsonl",
                                keys("\"label\": \"a\", \"text\": \"sch\u00f6n\"")
                                        .getBytes(StandardCharsets.ISO_8859_1)),
                        "@x.jsonl",
                        "x.jsonl is not UTF-8",
                        "Save it again"),
                new BrokenImport(
                        "UTF-16 in JSON",
                        files -> files.bytes(
                                "x.jsonl",
                                keys("\"label\": \"a\", \"text\": \"w\"").getBytes(StandardCharsets.UTF_16)),
                        "@x.jsonl",
                        "x.jsonl is not UTF-8",
                        "Save it again"),
                new BrokenImport(
                        "listed picture damaged",
                        files -> {
                            files.text("x.png", "no picture");
                            files.text("x.jsonl", line("a", "good", "x.png"));
                        },
                        "@x.jsonl",
                        "x.jsonl, line 1: the picture x.png is no picture",
                        "Save it again"),
                new BrokenImport(
                        "no listed picture there",
                        files -> files.text("x.jsonl", line("a", "good", "x.png")),
                        "@x.jsonl --skip-broken",
                        "None of the 1 samples of x.jsonl can be used",
                        "x.png is not there"));
    }
}
