package mnl.ui.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import mnl.lab.library.LabelFile;
import mnl.lab.library.RunEntry;
import mnl.lab.library.RunIndex;
import mnl.lab.library.RunLabels;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.io.TempDir;

/** Stored runs, and a list of them in which nothing takes time. */
abstract class RunsCase {
    private static final Instant NOW = Instant.parse("2026-11-23T20:15:30Z");

    @TempDir
    Path folder;

    final List<StoredRun> opened = new ArrayList<>();
    final List<StoredRun> beside = new ArrayList<>();
    final List<List<Path>> compared = new ArrayList<>();
    final List<Path> reports = new ArrayList<>();
    final List<Path> shown = new ArrayList<>();
    final List<Path> exported = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    final List<String> failures = new ArrayList<>();
    final Map<String, String> kept = new HashMap<>();
    Runnable undo = () -> {};
    Runnable beat = () -> {};
    Path chosen;
    long nanos;
    private int made;

    RunStore store() {
        return new RunStore(
                new Workspace(folder),
                Clock.fixed(NOW.plus(Duration.ofHours(++made)), ZoneOffset.UTC),
                new SplittableRandom(made));
    }

    RunRecorder begun(String data) {
        RunOrigin origin = RunFixture.ORIGIN;
        RunRecorder recorder = store().begin(new RunOrigin(
                origin.scenario(),
                origin.title(),
                "",
                origin.experiment(),
                origin.versions(),
                data,
                origin.dataFingerprint()));
        recorder.prepared(RunFixture.LAYOUT);
        return recorder;
    }

    /** A run that is over, newer than those before. */
    Path run(String data, RunLabels labels) {
        RunRecorder recorder = begun(data);
        recorder.append(RunFixture.measurement(0), null);
        recorder.append(RunFixture.measurement(made), null);
        Path run = recorder.complete(made % 2 == 0 ? RunStatus.FINISHED : RunStatus.CANCELLED);
        LabelFile.write(run, labels);
        return run;
    }

    RunsViewModel model() {
        return new RunsViewModel(
                new RunIndex(new Workspace(folder)),
                new RunsMemory(kept),
                new RunsActions(
                        opened::add,
                        beside::add,
                        compared::add,
                        reports::add,
                        shown::add,
                        exported::add,
                        () -> Optional.ofNullable(chosen),
                        (sentence, back) -> {
                            said.add(sentence);
                            undo = back;
                        },
                        failures::add),
                Runnable::run,
                Runnable::run,
                action -> {
                    beat = action;
                    return () -> {};
                },
                () -> nanos);
    }

    static RunsViewModel showing(RunsViewModel model) {
        model.showingProperty().set(true);
        return model;
    }

    static List<Path> folders(List<RunEntry> runs) {
        return runs.stream().map(RunEntry::folder).toList();
    }

    static RunLabels named(String name, String... tags) {
        return new RunLabels(name, List.of(tags), "", false);
    }

    static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
