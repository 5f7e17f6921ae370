package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mnl.lab.engine.Engines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One rule for all commands: 2 = wrong input, 1 = the machine failed; one sentence, and nothing left behind. */
class ExitCodesTest {
    @TempDir
    static Path folder;

    private static String run;
    private static String table;
    private static String sweep;
    private static String blocked;
    private static String closed;

    /** A run, a table and a sweep that are sound, a file, and a folder in which nothing can be made, not by root either where there is one. */
    @BeforeAll
    static void prepare() throws IOException {
        run = folder.resolve("run").toString();
        table = Files.writeString(folder.resolve("table.csv"), "a,b,label\n" + "1,2,x\n3,4,y\n".repeat(20))
                .toString();
        sweep = Files.writeString(
                        folder.resolve("sweep.json"),
                        "{\"scenario\": \"blind-spot\", \"grid\": {\"schedule.epochs\": [1]}}")
                .toString();
        blocked = Files.writeString(folder.resolve("blocked"), "a file").toString();
        Path system = Path.of("/proc/self");
        Path own = Files.createDirectory(folder.resolve("closed"));
        closed = (own.toFile().setWritable(false) && !Files.isDirectory(system) ? own : system).toString();
        CommandHarness harness = new CommandHarness(Engines.standard());
        int code = harness.run(
                "train",
                "--scenario",
                "blind-spot",
                "--epochs",
                "1",
                "--seeds",
                "1",
                "--noise-curve",
                "none",
                "--out",
                run);
        assertEquals(0, code, harness.err());
    }

    @TestFactory
    Stream<DynamicTest> aPlaceThatCannotBeWrittenToIsTheMachines() {
        String below = closed + "/below";
        return commands(
                1,
                List.of("train", "--scenario", "blind-spot", "--epochs", "1", "--out", below),
                List.of("sweep", sweep, "--out", below),
                List.of("sweep", sweep, "--workspace", below),
                List.of("evaluate", run, "--out", below),
                List.of("evaluate", run, "--predictions", "--out", below),
                List.of("certify", run, "--out", below),
                List.of("attack", run, "--samples", "1", "--steps", "1", "--out", below),
                List.of("convert", table, "--out", below),
                List.of(
                        "encode",
                        "sample-data/av-digits",
                        "--modality",
                        "picture",
                        "--module",
                        table,
                        "--out",
                        folder.resolve("encoded").toString(),
                        "--workspace",
                        below));
    }

    @TestFactory
    Stream<DynamicTest> aFileWhereAFolderShouldBeIsWrongInput() {
        return commands(2, writingInto(blocked).toArray(List<?>[]::new));
    }

    @TestFactory
    Stream<DynamicTest> aFolderInsideAFileIsWrongInput() {
        String below = blocked + "/deep/below";
        List<List<String>> all = new ArrayList<>(writingInto(below));
        all.add(List.of("train", "--scenario", "blind-spot", "--epochs", "1", "--workspace", below));
        all.add(List.of("bench", "--json", below + "/x.json"));
        return commands(2, all.toArray(List<?>[]::new));
    }

    /** Every command that writes a folder. */
    private static List<List<String>> writingInto(String out) {
        return List.of(
                List.of("train", "--scenario", "blind-spot", "--epochs", "1", "--out", out),
                List.of("sweep", sweep, "--out", out),
                List.of("evaluate", run, "--out", out),
                List.of("certify", run, "--out", out),
                List.of("attack", run, "--samples", "1", "--out", out),
                List.of("convert", table, "--out", out),
                List.of("encode", "sample-data/av-digits", "--modality", "picture", "--module", table, "--out", out));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotThereIsWrongInput() {
        return commands(
                2,
                List.of("train", "--scenario", "nothing"),
                List.of("train", "--config", "nothing.json"),
                List.of("train", "--data", "nothing"),
                List.of("sweep", "nothing.json"),
                List.of("evaluate", "nothing"),
                List.of("certify", "nothing"),
                List.of("attack", "nothing"),
                List.of("loss", "nothing.json"),
                List.of("fuse", "nothing.json"),
                List.of("convert", "nothing.csv", "--out", "x"),
                List.of("encode", "nothing", "--modality", "picture", "--module", table, "--out", "x"));
    }

    private static Stream<DynamicTest> commands(int code, List<?>... all) {
        List<DynamicTest> tests = new ArrayList<>();
        for (List<?> command : all) {
            String[] arguments = command.stream().map(String::valueOf).toArray(String[]::new);
            tests.add(DynamicTest.dynamicTest(
                    String.join(" ", arguments).replace(folder.toString(), ""), () -> check(code, arguments)));
        }
        return tests.stream();
    }

    private static void check(int code, String... arguments) throws IOException {
        List<Path> before = files();
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--workspace")) {
            all.addAll(List.of("--workspace", folder.resolve("workspace").toString()));
        }
        CommandHarness harness = new CommandHarness(Engines.standard());
        assertEquals(code, harness.run(all.toArray(String[]::new)), harness.err());
        String sentence = harness.err().lines().reduce((first, last) -> last).orElse("");
        assertTrue(sentence.matches(".*[.!?]"), harness.err());
        assertFalse(harness.err().contains("Exception"), harness.err());
        assertEquals(before, files());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void memoryThatRunsOutIsTheMachinesAndOneSentence() {
        List<Error> shortages = List.of(
                new OutOfMemoryError("Java heap space"),
                new OutOfMemoryError("unable to create native thread: possibly out of memory"));
        for (Error shortage : shortages) {
            CommandHarness harness = new CommandHarness(listener -> {
                throw shortage;
            });
            int code = harness.run(
                    "train",
                    "--scenario",
                    "blind-spot",
                    "--epochs",
                    "1",
                    "--workspace",
                    folder.resolve("short").toString());
            assertEquals(1, code);
            String sentence =
                    harness.err().lines().reduce((first, last) -> last).orElse("");
            assertTrue(sentence.contains("limits") || sentence.contains("-Xmx"), harness.err());
            assertFalse(harness.err().contains("OutOfMemoryError"), harness.err());
        }
    }
}
