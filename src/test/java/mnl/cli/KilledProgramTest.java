package mnl.cli;

import static mnl.cli.KilledPrograms.assertSame;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mnl.lab.run.RunException;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import mnl.lab.store.Continuation;
import mnl.lab.store.RunStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed at moments of chance, and goes on to the numbers of one that nobody killed. {@code -Dkills=1000} does it more
 * often, {@code -Dkills.seed=N} at other moments.
 */
class KilledProgramTest {
    private static final int KILLS = Integer.getInteger("kills", 20);

    @TempDir
    Path folder;

    private KilledPrograms programs;

    @BeforeEach
    void begin() {
        programs = new KilledPrograms(folder);
    }

    @AfterAll
    static void say() {
        System.out.println("Killed: " + KilledPrograms.killed());
    }

    @Test
    void aRunThatIsKilledAgainAndAgainEndsAsIfNobodyHad() throws Exception {
        Path config = programs.config("run", 1500);
        Path whole = trained(config);
        Path run = folder.resolve("killed");
        Path partial = folder.resolve("killed.partial");
        double reached = 0;
        int rounds = 0;
        for (int kill = 0; kill < KILLS * 10 / 20; kill++) {
            Process process = exists(partial)
                    ? resume(partial)
                    : programs.start(
                            "train", "--config", config.toString(), "--out", run.toString(), "--noise-curve", "none");
            programs.kill(process, partial.resolve("manifest.json"), 900);
            if (exists(run)) {
                assertSame(whole, run);
                Files.move(run, folder.resolve("ended-" + rounds++));
                reached = 0;
            } else if (exists(partial)) {
                reached = checkKept(partial, reached);
            }
        }
        if (exists(partial)) {
            programs.end(resume(partial));
            assertSame(whole, run);
        } else {
            assertTrue(rounds > 0, "nothing was trained at all");
        }
    }

    @Test
    void aRunOfTheWindowIsNotLostEither() throws Exception {
        Path config = programs.config("run", 1500);
        Path whole = folder.resolve("whole");
        programs.end(programs.start("train", "--config", config.toString(), "--out", whole.toString()));
        Path runs = programs.workspace().resolve("runs");
        double reached = 0;
        for (int kill = 0; kill < KILLS * 2 / 20; kill++) {
            Path begun = only(runs).map(run -> run.resolve("manifest.json")).orElse(runs);
            programs.kill(programs.window(config), begun, 900);
            RunStore.settle(runs);
            Optional<Path> left = only(runs);
            if (left.isPresent() && RunStore.isTemporary(left.get())) {
                reached = checkKept(left.get(), reached);
            } else if (left.isPresent()) {
                assertSame(whole, left.get());
                Files.move(left.get(), folder.resolve("ended-" + kill));
                reached = 0;
            }
        }
        programs.end(programs.window(config));
        assertSame(whole, only(runs).orElseThrow());
    }

    /** The one run of a folder. */
    private static Optional<Path> only(Path runs) {
        List<StoredRun> all = RunStore.list(runs);
        assertTrue(all.size() <= 1, all.toString());
        return all.stream().map(StoredRun::folder).findFirst();
    }

    @Test
    void aSweepThatIsKilledGoesOnInsideItsCell() throws Exception {
        programs.config("base", 500);
        Path grid = Files.writeString(
                folder.resolve("grid.json"), "{\"config\": \"base.json\", \"grid\": {\"guidance.lambda\": [1, 2]}}");
        Path whole = folder.resolve("whole");
        programs.end(programs.start("sweep", grid.toString(), "--out", whole.toString()));
        Path out = folder.resolve("killed");
        for (int kill = 0; kill < KILLS * 4 / 20; kill++) {
            programs.kill(programs.start("sweep", grid.toString(), "--out", out.toString()), out, 1500);
            if (exists(out)) {
                RunStore.list(out).forEach(run -> RunStore.open(run.folder()));
            }
        }
        programs.end(programs.start("sweep", grid.toString(), "--out", out.toString()));
        List<StoredRun> expected = RunStore.list(whole);
        assertEquals(2, expected.size());
        for (StoredRun run : expected) {
            assertSame(run.folder(), out.resolve(run.folder().getFileName()));
        }
    }

    @Test
    void anEvaluationThatIsKilledLeavesTheRunAsItWas() throws Exception {
        Path run = trained(programs.config("run", 5));
        for (int kill = 0; kill < KILLS * 2 / 20; kill++) {
            programs.kill(programs.start("evaluate", run.toString(), "--predictions"), 4000);
            assertEquals(6, RunStore.open(run).measurements().size());
            RunStore.model(run);
            Continuation.read(run);
            try (Stream<Path> files = Files.list(run)) {
                assertTrue(
                        files.filter(file -> file.toString().endsWith("evaluation.json"))
                                .allMatch(KilledProgramTest::isWhole),
                        "half a file");
            }
        }
    }

    @Test
    void anExportThatIsKilledLeavesWholeFilesAlone() throws Exception {
        Path run = trained(programs.config("run", 5));
        Path whole = folder.resolve("exported");
        programs.end(export(run, whole));
        Path out = folder.resolve("killed");
        for (int kill = 0; kill < KILLS * 2 / 20; kill++) {
            programs.kill(export(run, out), 4000);
            assertWhole(whole, out);
        }
        programs.end(export(run, out));
        assertEquals(assertWhole(whole, whole), assertWhole(whole, out));
    }

    private Process export(Path run, Path out) throws IOException {
        return programs.start(
                "export", run.toString(), "--as", "json,csv,npz,parquet", "--out", out.toString(), "--replace");
    }

    /** Every file that has a name is as the export that nobody killed wrote it. */
    private static List<Path> assertWhole(Path whole, Path out) throws IOException {
        if (!exists(out)) {
            return List.of();
        }
        List<Path> names;
        try (Stream<Path> files = Files.list(out)) {
            names = files.map(Path::getFileName)
                    .filter(name -> !name.toString().startsWith("."))
                    .sorted()
                    .toList();
        }
        for (Path name : names) {
            if (name.toString().endsWith(".npz")) {
                assertEquals(arrays(whole.resolve(name)), arrays(out.resolve(name)), name.toString());
            } else {
                assertEquals(-1, Files.mismatch(whole.resolve(name), out.resolve(name)), name.toString());
            }
        }
        return names;
    }

    /** The check sums of what an archive holds, which says when it was written besides. */
    private static Map<String, Long> arrays(Path npz) throws IOException {
        try (ZipFile archive = new ZipFile(npz.toFile())) {
            return archive.stream().collect(Collectors.toMap(ZipEntry::getName, ZipEntry::getCrc));
        }
    }

    private Path trained(Path config) throws Exception {
        Path whole = folder.resolve("whole");
        programs.end(programs.start(
                "train", "--config", config.toString(), "--out", whole.toString(), "--noise-curve", "none"));
        return whole;
    }

    private Process resume(Path partial) throws IOException {
        return programs.start("resume", partial.toString(), "--noise-curve", "none");
    }

    /** Nothing that a kill left behind is behind what was saved before, and all of it is as it was written. */
    private static double checkKept(Path run, double before) {
        double saved = before;
        try {
            saved = Continuation.read(run).checkpoint().epoch();
        } catch (RunException e) {
            assertTrue(
                    before == 0 && e.getMessage().contains("nothing that its training could go on from"),
                    e.getMessage());
        }
        assertTrue(saved >= before, saved + " after " + before);
        assertEquals(RunStatus.INTERRUPTED, RunStore.open(run).info().status());
        return saved;
    }

    private static boolean isWhole(Path json) {
        try {
            return Files.readString(json).strip().endsWith("}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean exists(Path path) {
        return Files.exists(path);
    }
}
