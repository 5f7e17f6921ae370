package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mnl.data.disk.SmallDisk;
import mnl.lab.engine.Engines;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunStore;
import mnl.lab.store.SealedFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands whose runs cannot be written where they are to be, from the start. */
class UnwritablePlaceTest {
    private static final int KILOBYTES = 2048;
    private static final String SMALL =
            "--scenario blind-spot --arms none,mnl --references none --seeds 1 --noise-curve none";
    private static final List<String> REFUGES = List.of("user.home", "java.io.tmpdir");

    @TempDir
    Path folder;

    private final CommandHarness commands = new CommandHarness(listener -> new FakeEngine(-1));
    private final List<String> before =
            REFUGES.stream().map(System::getProperty).toList();
    private Path home;

    @BeforeEach
    void elsewhere() throws IOException {
        home = folder.resolve("home");
        System.setProperty("user.home", home.toString());
        System.setProperty(
                "java.io.tmpdir",
                Files.createDirectory(folder.resolve("temporary")).toString());
    }

    @AfterEach
    void back() {
        for (int i = 0; i < REFUGES.size(); i++) {
            System.setProperty(REFUGES.get(i), before.get(i));
        }
    }

    @Test
    void aRunGoesToTheHomeFolderWhereTheWorkspaceTakesNone() throws IOException {
        Path workspace = blocked();
        assertEquals(0, train("--workspace", workspace.toString()), commands.err());
        Path stored = stored();
        assertEquals(home.resolve("mnl-explorer/runs"), stored.getParent());
        assertEquals(RunStatus.FINISHED, RunStore.open(stored).info().status());
        assertTrue(commands.err().startsWith("The folder " + workspace), commands.err());
        assertTrue(
                commands.err()
                        .contains("The training goes on, and the run is stored in " + stored
                                + "; --out DIR chooses another folder.\n"),
                commands.err());
        assertTrue(
                commands.err().indexOf("The training goes on") < commands.err().indexOf("epoch 1 of"),
                "before the training: " + commands.err());
    }

    @Test
    void elseToTheFolderForTemporaryFiles() throws IOException {
        Files.createFile(home);
        assertEquals(0, train(), commands.err());
        assertTrue(stored().startsWith(folder.resolve("temporary")), commands.out());
        assertTrue(commands.err().startsWith("Nothing can be kept in the workspace " + home), commands.err());
    }

    @Test
    void whereNoFolderTakesItTheTableIsPrintedAllTheSame() throws IOException {
        Files.createFile(home);
        Files.delete(folder.resolve("temporary"));
        Files.createFile(folder.resolve("temporary"));
        assertEquals(1, train(), commands.out());
        assertTrue(commands.err().contains("it is kept in memory, and storing is tried again"), commands.err());
        assertTrue(commands.out().contains("No guidance"), commands.out());
    }

    @Test
    void aFolderThatWasNamedTakesTheRunOrNothingIsTrained() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), KILOBYTES)) {
            Path out = disk.folder().resolve("run");
            CommandHarness idle = new CommandHarness(listener -> {
                throw new AssertionError("it trains");
            });
            String[] args = {"train", "--scenario", "blind-spot", "--epochs", "1", "--out", out.toString()};
            disk.fill();
            assertEquals(1, idle.run(args));
            assertTrue(idle.err().contains("The run cannot be written to " + out + " (No space left"), idle.err());
            disk.clear();
            disk.readOnly(true);
            assertEquals(1, idle.run(args));
            assertTrue(idle.err().contains(out + " (Read-only file system)"), idle.err());
            assertFalse(Files.exists(home));
        }
    }

    @Test
    void aFullAndAReadOnlyWorkspaceAreSaidBeforeTheTraining() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), KILOBYTES)) {
            disk.fill();
            assertEquals(0, train("--workspace", disk.folder().toString()), commands.err());
            assertTrue(commands.err().contains("workspace " + disk.folder() + " (No space left"), commands.err());
            disk.clear();
            disk.readOnly(true);
            CommandHarness second = new CommandHarness(listener -> new FakeEngine(-1));
            int code = second.run(
                    "train",
                    "--scenario",
                    "blind-spot",
                    "--epochs",
                    "1",
                    "--workspace",
                    disk.folder().toString());
            assertEquals(0, code, second.err());
            assertTrue(second.err().contains("(Read-only file system)"), second.err());
            assertEquals(2, RunStore.list(home.resolve("mnl-explorer/runs")).size());
        }
    }

    @Test
    void aSweepIsRefusedWithAWayOut() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), KILOBYTES)) {
            Path file = Files.writeString(
                    folder.resolve("grid.json"),
                    "{\"scenario\": \"blind-spot\", \"grid\": {\"schedule.epochs\": [1, 2]}}");
            disk.readOnly(true);
            assertEquals(
                    1,
                    commands.run(
                            "sweep",
                            file.toString(),
                            "--workspace",
                            disk.folder().toString()));
            assertEquals(
                    disk.folder().resolve("sweeps/grid")
                            + " cannot be written to (Read-only file system): choose another folder with --out.\n",
                    commands.err());
            disk.readOnly(false);
            Files.createDirectories(disk.folder().resolve("sweeps/grid"));
            disk.fill();
            CommandHarness full = new CommandHarness(listener -> {
                throw new AssertionError("it trains");
            });
            assertEquals(
                    1,
                    full.run(
                            "sweep",
                            file.toString(),
                            "--workspace",
                            disk.folder().toString()));
            assertTrue(full.err().contains("(No space left on device): choose another folder with --out"), full.err());
        }
    }

    @Test
    void aRunOnAReadOnlyDiskGoesOnElsewhereToTheSameNumbers() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), 16 * KILOBYTES)) {
            Path whole = folder.resolve("whole");
            Path run = disk.folder().resolve("run");
            really("train", SMALL, "--epochs", "2", "--out", whole.toString());
            really("train", SMALL, "--epochs", "1", "--out", run.toString());
            SealedFiles.rewrite(
                    run.resolve("run.json"), text -> text.replaceAll("\"epochs\"( ?): 1\\b", "\"epochs\"$1: 2")
                            .replaceFirst("\"finished\"", "\"interrupted\""));
            disk.readOnly(true);
            String said = really("resume", "--noise-curve none", run.toString());
            Path stored = home.resolve("mnl-explorer/runs/run");
            assertTrue(said.contains("(Read-only file system)"), said);
            assertTrue(said.contains("the run is stored in " + stored + "; --out DIR"), said);
            assertSame(whole, stored);
            assertEquals(RunStatus.INTERRUPTED, RunStore.open(run).info().status());
            Path named = folder.resolve("named");
            assertEquals("", warned(really("resume", "--noise-curve none", run.toString(), "--out", named.toString())));
            assertSame(whole, named);
        }
    }

    private static void assertSame(Path whole, Path resumed) throws IOException {
        for (String file : List.of("metrics.csv", "model.f32")) {
            assertArrayEquals(Files.readAllBytes(whole.resolve(file)), Files.readAllBytes(resumed.resolve(file)), file);
        }
    }

    private static String really(String command, String options, String... more) {
        CommandHarness real = new CommandHarness(Engines.standard());
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(options.split(" ")));
        all.addAll(List.of(more));
        assertEquals(0, real.run(all.toArray(new String[0])), real.err());
        return real.err();
    }

    private static String warned(String said) {
        return String.join(
                "", said.lines().filter(line -> line.contains("goes on")).toList());
    }

    /** A workspace in which no folder of runs can be made. */
    private Path blocked() throws IOException {
        Path workspace = Files.createDirectory(folder.resolve("workspace"));
        Files.createFile(workspace.resolve("runs"));
        return workspace;
    }

    private int train(String... more) {
        List<String> all = Stream.concat(
                        Stream.of("train", "--scenario", "blind-spot", "--epochs", "1"), Stream.of(more))
                .toList();
        return commands.run(all.toArray(new String[0]));
    }

    private Path stored() {
        Matcher run = Pattern.compile("Run: +(\\S+)\n").matcher(commands.out());
        assertTrue(run.find(), commands.out());
        return Path.of(run.group(1));
    }
}
