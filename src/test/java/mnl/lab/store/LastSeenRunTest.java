package mnl.lab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mnl.data.sources.DataSources;
import mnl.experiment.Scenario;
import mnl.experiment.json.Scenarios;
import mnl.lab.run.RunOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastSeenRunTest {
    @Test
    void aRunIsFoundUnderItsTemporaryNameAndItsLastOne(@TempDir Path workspace) throws IOException {
        Scenario scenario = Scenarios.byDefault();
        RunRecorder run = new RunStore(new Workspace(workspace))
                .begin(RunOrigin.of(
                        Optional.of(scenario),
                        scenario.experiment(),
                        DataSources.open(scenario.experiment().dataset())));
        Path partial = run.folder();
        Path target = run.target();
        assertEquals(Optional.of(partial), LastSeenRun.find(target));
        assertEquals(Optional.of(partial), LastSeenRun.find(partial));
        Files.move(partial, target);
        assertEquals(Optional.of(target), LastSeenRun.find(target));
        assertEquals(Optional.of(target), LastSeenRun.find(partial));
        Files.move(target, workspace.resolve("elsewhere"));
        assertEquals(Optional.empty(), LastSeenRun.find(target));
        assertEquals(Optional.empty(), LastSeenRun.find(workspace.resolve("no/such/folder")));
    }
}
