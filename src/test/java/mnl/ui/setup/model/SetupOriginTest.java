package mnl.ui.setup.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Queue;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.SeedRange;
import org.junit.jupiter.api.Test;

/** Where a setup comes from: scenarios, configurations, and the data that they name. */
class SetupOriginTest extends SetupModelCase {
    @Test
    void everyScenarioComesOutAsItWentIn() {
        for (Scenario scenario : scenarios) {
            model.scenarios().chosenProperty().set(scenario);
            assertEquals(scenario.experiment(), now(), scenario.name());
            assertFalse(model.modifiedProperty().get(), scenario.name());
        }
    }

    @Test
    void knowsTheDataOfTheDefaultScenario() {
        DatasetSpec.Synthetic data =
                (DatasetSpec.Synthetic) scenarios.get(0).experiment().dataset();
        assertEquals(data.classes(), model.factsProperty().get().info().classes());
        assertEquals(data.testSize(), model.factsProperty().get().test());
        assertTrue(model.problems().isEmpty());
    }

    @Test
    void factsOfOtherDataNeverStandBesideAFieldThatIsWrong() {
        assertEquals(
                model.factsProperty().get(), model.knowledge().shownProperty().get());
        model.dataset().number("testSize").set(-1);
        assertNull(model.knowledge().shownProperty().get());
        assertEquals("These data are not valid yet.", model.knowledge().insteadOfFacts());
        model.dataset().number("testSize").textProperty().set("many");
        assertNull(model.knowledge().shownProperty().get());
        model.dataset().number("testSize").set(700);
        assertEquals(700, model.knowledge().shownProperty().get().test());
    }

    /** The answer about the first data comes while others are in the fields, which then are the first ones again. */
    @Test
    void dataThatCameBackBeforeTheirAnswerAreAskedAboutAgain() {
        Queue<Runnable> answers = new ArrayDeque<>();
        SetupViewModel late = new SetupViewModel(scenarios, this::facts, answers::add, session);
        late.dataset().number("testSize").set(-1);
        answers.remove().run();
        assertNull(late.factsProperty().get());
        late.resetDials();
        answers.remove().run();
        assertEquals(
                scenarios.get(0).experiment().dataset(),
                late.knowledge().shownProperty().get().spec());
    }

    @Test
    void aDatasetThatCannotBeReadBlocksUntilAnotherIsChosen() {
        Scenario folder = scenarios.stream()
                .filter(s -> s.experiment().dataset() instanceof DatasetSpec.Folder)
                .findFirst()
                .orElseThrow();
        model.scenarios().chosenProperty().set(folder);
        assertEquals("There is no such folder.", model.problem("dataset").orElseThrow());
        model.scenarios().chosenProperty().set(scenarios.get(0));
        assertTrue(model.problems().isEmpty());
    }

    @Test
    void resetUndoesEveryChange() {
        model.number("guidance.lambda").set(2.5);
        model.arms().choices().get(1).chosenProperty().set(false);
        model.reset();
        assertEquals(scenarios.get(0).experiment(), now());
    }

    @Test
    void anOpenedConfigurationBelongsToNoScenario() {
        Experiment other = scenarios.get(0).experiment().withSeeds(new SeedRange(100, 3));
        model.open(other);
        assertEquals(other, now());
        assertEquals(null, model.scenarios().chosenProperty().get());
        assertFalse(model.modifiedProperty().get());
        model.scenarios().back();
        assertEquals(scenarios.get(0).experiment(), now());
    }
}
