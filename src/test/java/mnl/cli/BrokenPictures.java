package mnl.cli;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import mnl.data.importing.ImportFiles;

/** Folders of pictures that must be refused. */
final class BrokenPictures {
    private static final byte[] GOOD = ImportFiles.png(8, 8, 100);

    private BrokenPictures() {}

    /** Two classes of six good pictures each, and one more file. */
    private static BrokenImport folder(String name, String file, byte[] content, String... words) {
        return folder(name, "", files -> files.bytes("p/" + file, content), words);
    }

    private static BrokenImport folder(String name, String options, Consumer<ImportFiles> more, String... words) {
        return new BrokenImport(
                name,
                files -> {
                    classes(files, "cat", "dog");
                    more.accept(files);
                },
                ("@p " + options).strip(),
                words);
    }

    private static void classes(ImportFiles files, String... names) {
        files.folder("p");
        for (String name : names) {
            files.folder("p/" + name);
            for (int i = 0; i < 6; i++) {
                files.bytes("p/" + name + "/" + i + ".png", GOOD);
            }
        }
    }

    /** A good picture whose header claims another size, with the check sum that belongs to it. */
    private static byte[] claiming(int width, int height) {
        byte[] png = GOOD.clone();
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    static List<BrokenImport> all() {
        byte[] text = "not a picture\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return List.of(
                folder("picture of zero bytes", "cat/x.png", new byte[0], "p/cat/x.png is empty", "leave it out"),
                folder("text renamed to .png", "dog/x.png", text, "p/dog/x.png is no picture", "PNG, JPEG"),
                folder("picture cut off", "cat/x.png", Arrays.copyOf(GOOD, 44), "p/cat/x.png", "Save it again"),
                folder("signature alone", "cat/x.png", Arrays.copyOf(GOOD, 8), "p/cat/x.png", "Save it again"),
                folder(
                        "picture of 100,000 x 100,000 pixels",
                        "cat/x.png",
                        claiming(100_000, 100_000),
                        "p/cat/x.png claims to have 100000 x 100000 pixels",
                        "Scale it down"),
                folder("picture of no width", "cat/x.png", claiming(0, 8), "p/cat/x.png", "leave it out"),
                folder("picture beside the class folders", "x.png", GOOD, "p/x.png is in no class folder", "Move it"),
                folder("picture and sound", "cat/x.wav", text, "pictures (12) and sounds (1)", "folder of its own"),
                folder(
                        "two endings of one name",
                        "cat/0.gif",
                        GOOD,
                        "p/cat/0.gif and p/cat/0.png",
                        "same id",
                        "Rename"),
                folder("class folder without pictures", "", files -> files.folder("p/cow"), "p/cow holds no", "remove"),
                folder(
                        "class folder with other files only",
                        "",
                        files -> {
                            files.folder("p/cow");
                            files.text("p/cow/notes.txt", "later");
                        },
                        "p/cow holds no pictures",
                        "remove"),
                folder(
                        "name that the pattern does not fit",
                        "--pattern {label}_{index}",
                        files -> {},
                        "p/cat/0.png does not fit the pattern {label}_{index}",
                        "Correct the pattern"),
                folder("pattern without parts", "--pattern label", files -> {}, "The pattern \"label\"", "braces"),
                folder("pattern with an open brace", "--pattern {label", files -> {}, "pattern \"{label\"", "braces"),
                folder("part named twice", "--pattern {a}_{a}", files -> {}, "pattern \"{a}_{a}\"", "each part once"),
                folder("size of one number", "--size 28", files -> {}, "--size 28", "28x28"),
                folder("size of nothing", "--size 0x28", files -> {}, "--size 0x28", "1 to 1000"),
                folder("size beyond reason", "--size 2000x2000", files -> {}, "--size 2000x2000", "1 to 1000"),
                new BrokenImport("one class folder", files -> classes(files, "cat"), "@p", "\"cat\"", "two classes"),
                new BrokenImport(
                        "pictures of no class",
                        files -> {
                            files.folder("p");
                            files.bytes("p/1.png", GOOD);
                        },
                        "@p",
                        "no label column was found in p",
                        "one folder per class"),
                new BrokenImport(
                        "only forms that are not read",
                        files -> {
                            files.folder("p");
                            files.text("p/1.svg", "<svg/>");
                        },
                        "@p",
                        "p is a folder without pictures",
                        "Choose a folder"),
                new BrokenImport(
                        "nothing but broken pictures",
                        files -> {
                            files.folder("p");
                            files.folder("p/a");
                            files.bytes("p/a/1.png", text);
                        },
                        "@p --skip-broken",
                        "None of the 1 samples of p can be used",
                        "p/a/1.png"),
                new BrokenImport(
                        "a dataset folder",
                        files -> {
                            classes(files, "cat", "dog");
                            files.text("p/dataset.json", "{}");
                        },
                        "@p",
                        "p is a dataset folder already",
                        "Train on it"));
    }
}
