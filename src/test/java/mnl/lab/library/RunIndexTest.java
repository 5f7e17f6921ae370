package mnl.lab.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mnl.analysis.run.Metrics;
import mnl.analysis.statistics.PairedComparison;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import org.junit.jupiter.api.Test;

class RunIndexTest extends LibraryCase {
    private Path index() {
        return workspace().cache().resolve("runs.json");
    }

    @Test
    void aRunSaysWhatCameOfIt() {
        Path run = finished();
        RunEntry entry = only();
        PairedComparison compared = RunStore.open(run)
                .last()
                .orElseThrow()
                .comparisons(Metrics.ACCURACY_FUSED)
                .get("mnl");
        Headline headline = entry.headline();
        assertNotNull(headline);
        assertEquals("mnl", headline.arm());
        assertEquals(compared.meanDifference(), headline.difference());
        assertEquals(compared.ci95(), headline.half());
        assertEquals(compared.significant(), headline.significant());
        assertEquals(List.of("none", "mnl"), entry.arms());
        assertEquals("Synthetic <data>", entry.data());
        assertEquals(3, entry.seeds());
        assertEquals(2, entry.measured());
        assertEquals(2, entry.planned());
        assertEquals(NOW, entry.started());
        assertEquals(RunStatus.FINISHED, entry.status());
        assertTrue(entry.bytes() > 1000, entry.toString());
        assertEquals(3, entry.curve().size());
        assertEquals(headline.difference(), entry.curve().get(2), 1e-12);
        assertFalse(entry.damaged());
    }

    @Test
    void theNewestIsFirstAndARunThatIsBeingWrittenIsAmongThem() {
        Path old = finished(RunFixture.ORIGIN, NOW.minus(Duration.ofDays(3)));
        RunRecorder running = begun(RunFixture.ORIGIN, NOW);
        RunIndex index = new RunIndex(workspace());
        List<RunEntry> all = index.read(List.of(), some -> {});
        assertEquals(
                List.of(running.folder(), old),
                all.stream().map(RunEntry::folder).toList());
        assertEquals(RunStatus.RUNNING, all.get(0).status());
        running.append(RunFixture.measurement(0), null);
        running.append(RunFixture.measurement(1), null);
        assertEquals(1, index.read(List.of(), some -> {}).get(0).measured(), "as far as it has got");
        Path complete = running.complete(RunStatus.CANCELLED);
        RunEntry ended = index.read(List.of(), some -> {}).get(0);
        assertEquals(complete, ended.folder());
        assertEquals(RunStatus.CANCELLED, ended.status());
    }

    @Test
    void whatIsKnownIsNotReadAgainUntilItsFilesChange() throws IOException {
        Path run = finished();
        RunEntry before = only();
        Files.delete(run.resolve("metrics.csv"));
        assertEquals(before, only(), "from the index");
        Files.setLastModifiedTime(run.resolve("run.json"), FileTime.from(NOW));
        assertTrue(only().problem().contains("metrics.csv"), "from the folder");
    }

    @Test
    void aDamagedIndexIsMadeAnewFromTheFolders() throws IOException {
        Path run = finished();
        finished(RunFixture.ORIGIN, NOW.minus(Duration.ofDays(3)));
        List<RunEntry> before = afresh();
        int length = (int) Files.size(index());
        for (int at = 0; at < length; at += Math.max(1, length / 15)) {
            flip(index(), at);
            assertEquals(before, afresh(), "byte " + at);
        }
        Files.write(index(), new byte[length]);
        assertEquals(before, afresh());
        Files.delete(index());
        assertEquals(before, afresh());
        Files.writeString(index(), "{\"version\": 99, \"runs\": [{}]}");
        assertEquals(before, afresh());
        Files.writeString(run.resolve("labels.json"), "{}");
        assertNotEquals(before, afresh());
    }

    @Test
    void whatIsKnownIsToldBeforeTheRestIsRead() {
        finished(RunFixture.ORIGIN, NOW.minus(Duration.ofDays(3)));
        List<RunEntry> before = afresh();
        finished();
        List<List<RunEntry>> told = new ArrayList<>();
        List<RunEntry> all = new RunIndex(workspace()).read(List.of(), told::add);
        assertEquals(List.of(before), told);
        assertEquals(2, all.size());
    }

    @Test
    void addedFoldersAreFoldersOfRunsOtherWorkspacesOrSingleRuns() throws IOException {
        Path run = finished();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path moved = Files.move(run, elsewhere.resolve("mine"));
        assertEquals(List.of(), afresh());
        assertEquals(
                List.of(moved), afresh(elsewhere).stream().map(RunEntry::folder).toList());
        assertEquals(1, afresh(moved).size());
        assertEquals(1, afresh(moved, elsewhere).size(), "each once");
        assertEquals(0, afresh(folder.resolve("not-there")).size());
        Files.createDirectories(folder.resolve("other"));
        Files.move(elsewhere, folder.resolve("other/runs"));
        assertEquals(1, afresh(folder.resolve("other")).size());
    }

    @Test
    void aDamagedRunStaysInTheListAndSaysWhatIsWrong() throws IOException {
        Path run = finished();
        flip(run.resolve("metrics.csv"), 200);
        RunEntry entry = only();
        assertTrue(entry.problem().contains("metrics.csv"), entry.problem());
        assertEquals("Synthetic <data>", entry.data(), "what can be read is told");
        flip(run.resolve("run.json"), 300);
        entry = only();
        assertTrue(entry.problem().contains("run.json"), entry.problem());
        assertEquals(run.getFileName().toString(), entry.name());
    }

    @Test
    void twoThousandRunsComeOutOfTheIndexAsTheyWentIn() throws IOException {
        Path run = finished();
        RunEntry one = only();
        List<RunEntry> written = new ArrayList<>(List.of(one));
        for (int i = 1; i < 2000; i++) {
            Path copy = Files.createDirectory(run.resolveSibling("2026-11-23-copy-" + i));
            Files.copy(run.resolve("run.json"), copy.resolve("run.json"));
            Files.createFile(copy.resolve("results.json"));
            written.add(new RunEntry(
                    copy,
                    EntryReader.stamp(copy),
                    one.automatic(),
                    one.labels().withTags(List.of("tag " + i % 7)),
                    one.data(),
                    one.arms(),
                    one.seeds(),
                    one.measured(),
                    one.planned(),
                    one.headline(),
                    one.startedMillis() - i,
                    one.tookMillis(),
                    one.bytes(),
                    one.status(),
                    "",
                    Collections.nCopies(RunEntry.POINTS, 0.0123456789 * i)));
        }
        IndexFile.write(index(), written);
        List<List<RunEntry>> told = new ArrayList<>();
        assertEquals(written, new RunIndex(workspace()).read(List.of(), told::add));
        assertEquals(0, told.size(), "no folder had to be read");
    }
}
