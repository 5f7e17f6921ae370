package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.json.Scenarios;
import mnl.lab.store.ScenarioStore;
import mnl.lab.store.Workspace;
import mnl.ui.setup.model.SetupDriver;
import mnl.ui.setup.model.SetupEdit;
import mnl.ui.setup.model.SetupViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Own scenarios come and go; the settings in the form are nobody's but the user's. */
class OwnScenariosTest {
    private final SaidNotices notices = new SaidNotices();
    private final List<String> said = notices.sentences;
    private final SetupDriver driver = new SetupDriver();
    private final SetupViewModel setup = driver.model();
    private OwnScenarios own;
    private ScenarioStore store;

    @BeforeEach
    void open(@TempDir Path workspace) {
        store = new ScenarioStore(new Workspace(workspace));
        own = new OwnScenarios(store, setup, notices, Runnable::run, Runnable::run);
    }

    private Experiment now() {
        return setup.experimentProperty().get();
    }

    private Scenario save(String name) {
        Scenario scenario = new Scenario(name, "Title of " + name, "", now());
        own.save(scenario, said::add);
        return scenario;
    }

    @Test
    void theUndoOfADeletionKeepsWhatWasTypedSinceAndBefore() {
        Scenario mine = save("mine");
        setup.number("guidance.lambda").set(2.5);
        own.delete(mine);
        assertNull(setup.scenarios().chosenProperty().get());
        setup.number("schedule.epochs").textProperty().set("123");
        notices.undo.run();
        assertEquals(123, now().schedule().epochs());
        assertEquals(2.5, now().guidance().lambda());
        assertEquals(mine, setup.scenarios().chosenProperty().get());
        assertTrue(setup.modifiedProperty().get());
        setup.reset();
        assertEquals(mine.experiment(), now());
        assertEquals(List.of(mine), store.list().items());
    }

    @Test
    void aScenarioComesBackToItsPlaceAndIsNotChosenWhereAnotherOneIs() {
        Scenario first = save("first");
        save("second");
        setup.scenarios().chosenProperty().set(first);
        List<Scenario> before = List.copyOf(setup.scenarios().all());
        own.delete(first);
        setup.scenarios().chosenProperty().set(Scenarios.byDefault());
        setup.number("schedule.epochs").textProperty().set("123");
        notices.undo.run();
        assertEquals(before, setup.scenarios().all());
        assertEquals(Scenarios.byDefault(), setup.scenarios().chosenProperty().get());
        assertEquals(123, now().schedule().epochs());
    }

    @Test
    void aDeletedScenarioIsNotGoneBackTo() {
        Scenario mine = save("mine");
        own.delete(mine);
        setup.scenarios().back();
        assertEquals(
                setup.scenarios().all().get(0),
                setup.scenarios().chosenProperty().get());
        assertFalse(setup.scenarios().all().contains(mine));
    }

    @Test
    void deletingLeavesWhatCannotBeReadAndArmsThatAreNotTrained() {
        Scenario mine = save("mine");
        setup.number("schedule.epochs").textProperty().set("many");
        setup.arms().addSuggested(Arm.NONE).chosenProperty().set(false);
        int arms = setup.arms().choices().size();
        own.delete(mine);
        notices.undo.run();
        assertEquals("many", setup.number("schedule.epochs").textProperty().get());
        assertEquals(arms, setup.arms().choices().size());
        assertFalse(setup.problems().isEmpty());
    }

    @Test
    void savingDeletingAndUndoingNeverChangeASetting() {
        for (long seed = 1; seed <= 2; seed++) {
            Random random = new Random(seed);
            int made = 0;
            for (SetupEdit edit : SetupEdit.sequence(seed, 50)) {
                driver.apply(edit);
                Experiment before = now();
                Scenario chosen = setup.scenarios().chosenProperty().get();
                switch (random.nextInt(6)) {
                    case 0 -> {
                        if (setup.problems().isEmpty()) {
                            save("s" + seed + "-" + made++);
                        }
                    }
                    case 1 -> {
                        if (chosen != null && ScenarioStore.isOwn(chosen)) {
                            own.delete(chosen);
                        }
                    }
                    case 2 -> {
                        notices.undo.run();
                        notices.undo = () -> {};
                    }
                    default -> {}
                }
                assertEquals(before, now(), "seed " + seed + " after " + edit);
                assertEquals(
                        !now().equals(setup.original()),
                        setup.modifiedProperty().get(),
                        "seed " + seed);
                List<Scenario> listed = setup.scenarios().all().stream()
                        .filter(ScenarioStore::isOwn)
                        .toList();
                assertEquals(List.copyOf(Set.copyOf(listed)).size(), listed.size(), "twice in the list");
            }
            assertEquals(
                    store.list().items().stream().map(Scenario::name).sorted().toList(),
                    setup.scenarios().all().stream()
                            .filter(ScenarioStore::isOwn)
                            .map(Scenario::name)
                            .sorted()
                            .toList());
        }
    }
}
