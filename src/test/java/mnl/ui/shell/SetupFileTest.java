package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.SeedRange;
import mnl.experiment.json.Scenarios;
import mnl.lab.store.SealedJson;
import mnl.ui.setup.model.ArmChoice;
import mnl.ui.setup.model.SetupDriver;
import mnl.ui.setup.model.SetupEdit;
import mnl.ui.setup.model.SetupState;
import mnl.ui.setup.model.SetupViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The setup comes back as it was left. */
class SetupFileTest {
    private final List<Scenario> scenarios = Scenarios.all();
    private final SetupViewModel setup = new SetupDriver().model();
    private SetupFile file;
    private Path place;

    @BeforeEach
    void here(@TempDir Path workspace) {
        file = new SetupFile(workspace);
        place = workspace.resolve("setup.json");
    }

    private SetupViewModel back() throws IOException {
        SetupViewModel next = new SetupDriver().model();
        file.save(setup.state());
        SetupFile.Kept kept = file.load(scenarios);
        assertEquals("", kept.notice());
        next.begin(kept.setup().orElseThrow());
        return next;
    }

    private static List<Arm> offered(SetupViewModel model) {
        return model.arms().choices().stream().map(ArmChoice::arm).toList();
    }

    @Test
    void changesToAScenarioAreChangesToItAgainAndNothingIsToUndo() throws IOException {
        setup.number("guidance.lambda").set(2.5);
        setup.arms().add(Arm.KD).chosenProperty().set(false);
        SetupViewModel next = back();
        assertEquals(setup.experimentProperty().get(), next.experimentProperty().get());
        assertEquals(offered(setup), offered(next));
        assertTrue(next.modifiedProperty().get());
        assertEquals(
                setup.scenarios().chosenProperty().get().name(),
                next.scenarios().chosenProperty().get().name());
        assertEquals("", next.history().undoableProperty().get());
        next.number("guidance.lambda").set(3);
        next.history().undo();
        assertEquals(setup.experimentProperty().get(), next.experimentProperty().get());
        next.reset();
        assertEquals(scenarios.get(0).experiment(), next.experimentProperty().get());
    }

    @Test
    void settingsOfNoScenarioKeepTheirName() throws IOException {
        Experiment other = scenarios.get(1).experiment().withSeeds(new SeedRange(100, 3));
        setup.open(other, "mine.json");
        SetupViewModel next = back();
        assertNull(next.scenarios().chosenProperty().get());
        assertEquals("mine.json", next.openedProperty().get());
        assertEquals(other, next.experimentProperty().get());
        assertFalse(next.modifiedProperty().get());
    }

    @Test
    void whateverWasSetUpComesBack() throws IOException {
        for (long seed = 1; seed <= 6; seed++) {
            SetupDriver driver = new SetupDriver();
            SetupEdit.sequence(seed, 60).forEach(driver::apply);
            file.save(driver.model().state());
            SetupState kept = file.load(scenarios).setup().orElseThrow();
            SetupViewModel next = new SetupDriver().model();
            next.begin(kept);
            assertEquals(
                    driver.model().experimentProperty().get(),
                    next.experimentProperty().get(),
                    "seed " + seed);
            assertEquals(offered(driver.model()), offered(next), "seed " + seed);
        }
    }

    @Test
    void aDamagedFileIsSaidAndSetAside() throws IOException {
        file.save(setup.state());
        byte[] whole = Files.readAllBytes(place);
        List<byte[]> damaged = new ArrayList<>();
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        damaged.add(flipped);
        damaged.add(Arrays.copyOf(whole, whole.length - 10));
        damaged.add(new byte[0]);
        for (byte[] each : damaged) {
            Files.write(place, each);
            SetupFile.Kept kept = file.load(scenarios);
            assertTrue(kept.setup().isEmpty());
            assertTrue(kept.notice().contains("it is damaged"), kept.notice());
            assertFalse(Files.exists(place));
            assertEquals(each.length, Files.size(place.resolveSibling("setup.unreadable.json")));
        }
        assertSame(SetupFile.Kept.NOTHING, file.load(scenarios));
    }

    @Test
    void aNewerFileAndOneOfSomethingElseAreSetAside() throws IOException {
        ObjectNode newer = JsonNodeFactory.instance.objectNode().put("schema", 99);
        SealedJson.write(place, newer);
        assertTrue(file.load(scenarios).notice().contains("newer version"));
        SealedJson.write(place, JsonNodeFactory.instance.objectNode().put("schema", 1));
        assertTrue(file.load(scenarios).notice().contains("damaged"));
    }
}
