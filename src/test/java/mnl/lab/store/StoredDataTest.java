package mnl.lab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import mnl.data.sources.DataSources;
import mnl.experiment.DatasetSpec;
import mnl.experiment.transfer.SharedSetup;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data of a run that were moved are found where somebody said that they are, and nothing else is taken for them. */
class StoredDataTest {
    @TempDir
    Path folder;

    private Workspace workspace;
    private Path before;
    private RunInfo info;
    private Path run;

    @BeforeEach
    void record() {
        workspace = new Workspace(folder.resolve("workspace"));
        before = SmallDataset.write(folder.resolve("before"), 5);
        run = folder.resolve("run");
        info = new RunInfo(
                SmallDataset.origin(before),
                Optional.empty(),
                RunStatus.FINISHED,
                "",
                Instant.EPOCH,
                Duration.ZERO,
                OptionalInt.empty());
    }

    private Path place() {
        StoredData data = new StoredData(DataSources::open, new MovedData(workspace));
        return Path.of(((DatasetSpec.Folder) data.place(run, info)).path());
    }

    @Test
    void theyAreFoundInTheNewestPlaceThatHoldsTheSameData() throws IOException {
        Path other = SmallDataset.write(folder.resolve("other"), 4);
        Path now = folder.resolve("now");
        Files.move(before, now);
        assertEquals(before, place(), "nobody has said where they are");
        new MovedData(workspace).moved(before.toString(), now);
        assertEquals(now, place(), "it is read from the workspace");
        new MovedData(workspace).moved(before.toString(), other);
        assertEquals(List.of(other.toString(), now.toString()), new MovedData(workspace).of(before.toString()));
        assertEquals(now, place(), "other data are not taken for them");
        new MovedData(workspace).moved(before.toString(), now);
        assertEquals(List.of(now.toString(), other.toString()), new MovedData(workspace).of(before.toString()));
        assertEquals(List.of(), new MovedData(workspace).of("/another/folder"));
        SharedSetup pasted =
                new SharedSetup(info.origin().experiment(), "", info.origin().dataFingerprint());
        assertEquals(
                Optional.of(now.toString()),
                new KnownDatasets(workspace, DataSources::open)
                        .find(pasted)
                        .map(found -> ((DatasetSpec.Folder) found.dataset()).path()));
    }

    @Test
    void dataThatWereChangedWhereTheyAreAreTakenFromTheirCopy() throws IOException {
        Path copy = folder.resolve("copy");
        Files.move(before, copy);
        SmallDataset.write(before, 4);
        new MovedData(workspace).moved(before.toString(), copy);
        assertEquals(copy, place());
        Files.move(before, folder.resolve("aside"));
        Files.move(copy, before);
        assertEquals(before, place(), "they are back");
    }

    @Test
    void whatCannotBeKeptIsSaidAndKnownAllTheSame() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(workspace.folder(), "no folder");
        MovedData moved = new MovedData(workspace);
        RunException unkept = assertThrows(RunException.class, () -> moved.moved(before.toString(), folder));
        assertTrue(unkept.getMessage().contains("cannot be remembered"), unkept.getMessage());
        assertEquals(List.of(folder.toString()), moved.of(before.toString()));
    }

    @Test
    void aFileThatIsDamagedSaysNothing() throws IOException {
        new MovedData(workspace).moved(before.toString(), folder);
        Path file = workspace.movedData();
        Files.writeString(file, Files.readString(file).replace(folder.toString(), "/elsewhere"));
        assertEquals(List.of(), new MovedData(workspace).of(before.toString()));
    }
}
