package mnl.ui.setup.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import mnl.data.sources.DataSources;
import mnl.experiment.Arm;
import mnl.experiment.DialEdits;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.Scenario;
import mnl.experiment.SeedRange;
import mnl.experiment.json.Scenarios;
import mnl.ui.form.NumberSetting;
import mnl.ui.session.RunSession;
import org.junit.jupiter.api.Test;

/** Every change of the setup has a way back and forth. */
class SetupHistoryTest extends SetupModelCase {
    private final AtomicLong time = new AtomicLong();
    private final SetupViewModel setup = new SetupViewModel(
            scenarios, this::facts, Runnable::run, session, new SetupChecks(SetupChecks::byValidator), time::get);
    private final SetupHistory history = setup.history();

    private Experiment held() {
        return setup.experimentProperty().get();
    }

    private void wait(Duration duration) {
        time.addAndGet(duration.toNanos());
    }

    private void pause() {
        wait(SetupHistory.PAUSE.plusMillis(1));
    }

    private String undoable() {
        return history.undoableProperty().get();
    }

    private String redoable() {
        return history.redoableProperty().get();
    }

    @Test
    void atFirstThereIsNothingToUndo() {
        assertEquals("", undoable());
        assertEquals("", redoable());
        Experiment before = held();
        history.undo();
        history.redo();
        assertEquals(before, held());
    }

    @Test
    void aNumberGoesBackAndForthAndIsNamed() {
        Experiment before = held();
        setup.number("optimizer.learningRate").textProperty().set("0.5");
        Experiment after = held();
        assertTrue(undoable().matches("learning rate 0\\.\\d+ → 0\\.5"), undoable());
        assertEquals("", redoable());
        history.undo();
        assertEquals(before, held());
        assertFalse(setup.modifiedProperty().get());
        assertEquals("", undoable());
        assertTrue(redoable().endsWith("→ 0.5"), redoable());
        history.redo();
        assertEquals(after, held());
        assertEquals(
                "0.5", setup.number("optimizer.learningRate").textProperty().get());
    }

    @Test
    void typingOneNumberIsOneChangeUntilAPause() {
        Experiment before = held();
        NumberSetting epochs = setup.number("schedule.epochs");
        for (String typed : List.of("1", "12", "123")) {
            epochs.textProperty().set(typed);
            wait(Duration.ofMillis(1500));
        }
        assertTrue(undoable().endsWith("→ 123"), undoable());
        pause();
        epochs.textProperty().set("12");
        history.undo();
        assertEquals(123, held().schedule().epochs());
        history.undo();
        assertEquals(before, held());
        assertEquals("", undoable());
    }

    @Test
    void draggingIsOneChangeHoweverLongItTakes() {
        Experiment before = held();
        NumberSetting lambda = setup.number("guidance.lambda");
        history.hold();
        for (double to : new double[] {1, 2, 3}) {
            lambda.drag(to, 0.5);
            pause();
        }
        history.release();
        history.hold();
        lambda.drag(4, 0.5);
        history.release();
        history.undo();
        assertEquals(3, held().guidance().lambda());
        history.undo();
        assertEquals(before, held());
    }

    @Test
    void aDragThatEndsWhereItBeganIsNoChange() {
        NumberSetting lambda = setup.number("guidance.lambda");
        double before = lambda.get();
        history.hold();
        lambda.set(3);
        lambda.set(before);
        history.release();
        assertEquals("", undoable());
        assertEquals("", redoable());
    }

    @Test
    void otherFieldsAndTheStartOfARunEndAChange() {
        Experiment before = held();
        setup.number("guidance.lambda").set(2);
        setup.number("schedule.epochs").set(5);
        setup.number("guidance.lambda").set(3);
        session.start(held(), true);
        setup.number("guidance.lambda").set(4);
        for (double lambda : new double[] {3, 2, 2}) {
            history.undo();
            assertEquals(lambda, held().guidance().lambda());
        }
        history.undo();
        assertEquals(before, held());
        assertEquals("", undoable());
    }

    @Test
    void aChoiceIsAChangeOfItsOwn() {
        setup.fusion().ruleProperty().set(FusionRule.QMF_ENERGY);
        setup.fusion().ruleProperty().set(FusionRule.ENTROPY);
        assertTrue(undoable().startsWith("late fusion "), undoable());
        history.undo();
        assertEquals(FusionRule.QMF_ENERGY, held().fusion().rule());
    }

    @Test
    void aNewChangeForgetsWhatWasUndone() {
        setup.number("guidance.lambda").set(2);
        history.undo();
        setup.number("schedule.epochs").set(5);
        assertEquals("", redoable());
        history.redo();
        assertEquals(5, held().schedule().epochs());
    }

    @Test
    void scenariosAndOpenedSettingsGoBackWithWhatTheyAreCalled() {
        Scenario first = setup.scenarios().chosenProperty().get();
        setup.number("guidance.lambda").set(2);
        Experiment mine = held();
        Scenario other = scenarios.get(1);
        setup.scenarios().chosenProperty().set(other);
        assertEquals("scenario " + other.title(), undoable());
        setup.open(first.experiment().withSeeds(new SeedRange(100, 3)), "mine.json");
        assertEquals("mine.json opened", undoable());
        history.undo();
        assertSame(other, setup.scenarios().chosenProperty().get());
        assertFalse(setup.modifiedProperty().get());
        history.undo();
        assertEquals(mine, held());
        assertSame(first, setup.scenarios().chosenProperty().get());
        assertTrue(setup.modifiedProperty().get());
        history.redo();
        history.redo();
        assertNull(setup.scenarios().chosenProperty().get());
        assertEquals("mine.json", setup.openedProperty().get());
        assertEquals(100, held().seeds().first());
    }

    @Test
    void resetIsUndoneAtOnce() {
        setup.number("guidance.lambda").set(2);
        setup.number("schedule.epochs").set(5);
        Experiment mine = held();
        setup.reset();
        assertEquals("reset to " + scenarios.get(0).title(), undoable());
        history.undo();
        assertEquals(mine, held());
    }

    @Test
    void armsComeBackAsTheSameChoicesWithWhatIsNotTrained() {
        ArmSettings arms = setup.arms();
        ArmChoice mine = arms.add(Arm.KD);
        assertEquals("arm kd added", undoable());
        mine.chosenProperty().set(false);
        assertEquals("arm kd left out", undoable());
        setup.number("schedule.epochs").set(5);
        history.undo();
        assertSame(mine, arms.choices().get(arms.choices().size() - 1));
        assertFalse(mine.chosenProperty().get());
        history.undo();
        assertTrue(mine.chosenProperty().get());
        arms.remove(mine);
        assertEquals("arm kd removed", undoable());
        history.undo();
        assertTrue(arms.choices().contains(mine));
        history.redo();
        assertFalse(arms.choices().contains(mine));
        assertEquals("", arms.removedNameProperty().get());
    }

    @Test
    void aRenamedBaselineAndItsOrderComeBack() {
        Experiment before = held();
        ArmChoice baseline = setup.arms().choices().get(0);
        baseline.nameProperty().set("plain");
        pause();
        setup.arms().move(baseline, 1);
        assertEquals("order of the arms", undoable());
        history.undo();
        assertEquals("plain", held().baseline());
        history.undo();
        assertEquals(before, held());
    }

    @Test
    void modalitiesOfTheGeneratorComeBack() {
        Experiment before = held();
        setup.edit(DialEdits::add);
        setup.edit(now -> DialEdits.rename(now, 0, "silent"));
        Experiment after = held();
        history.undo();
        history.undo();
        assertEquals(before, held());
        history.redo();
        history.redo();
        assertEquals(after, held());
        assertEquals(3, setup.modalities().size());
    }

    @Test
    void whatAFieldTakesBackIsTakenBackHere() {
        setup.number("schedule.epochs").set(5);
        NumberSetting lambda = setup.number("guidance.lambda");
        String before = lambda.textProperty().get();
        lambda.textProperty().set("3");
        pause();
        history.retrace(() -> lambda.textProperty().set(before));
        assertTrue(undoable().startsWith("epochs"), undoable());
        assertTrue(redoable().endsWith("→ 3"), redoable());
        history.redo();
        assertEquals(3, held().guidance().lambda());
    }

    @Test
    void aScenarioThatIsDeletedDoesNotComeBack() {
        Scenario own = new Scenario("own-x", "X", "", held().withSeeds(new SeedRange(9, 2)));
        setup.scenarios().all().add(own);
        setup.scenarios().chosenProperty().set(own);
        setup.scenarios().leave();
        setup.scenarios().all().remove(own);
        setup.number("schedule.epochs").set(5);
        assertTrue(undoable().startsWith("epochs"), undoable());
        setup.scenarios().chosenProperty().set(scenarios.get(0));
        history.undo();
        assertNull(setup.scenarios().chosenProperty().get());
        assertEquals(9, held().seeds().first());
    }

    @Test
    void savingAsAScenarioIsNoChange() {
        setup.number("schedule.epochs").set(5);
        Scenario own = new Scenario("own-x", "X", "", held());
        setup.scenarios().all().add(own);
        setup.scenarios().adopt(own);
        assertTrue(undoable().startsWith("epochs"), undoable());
        history.undo();
        history.redo();
        assertSame(own, setup.scenarios().chosenProperty().get());
        assertFalse(setup.modifiedProperty().get());
    }

    @Test
    void onlySoManyAreKept() {
        NumberSetting first = setup.number("seeds.first");
        for (int n = 1; n <= SetupHistory.MOST + 20; n++) {
            first.set(1000 + n);
            pause();
        }
        int undone = 0;
        while (!undoable().isEmpty()) {
            history.undo();
            undone++;
        }
        assertEquals(SetupHistory.MOST, undone);
        assertEquals(1020, held().seeds().first());
    }

    @Test
    void dataAreAskedAboutAgain() {
        RunSession other = new RunSession(engine::start, DataSources::open, Runnable::run, Runnable::run, pulse);
        SetupViewModel again = new SetupViewModel(Scenarios.all(), this::facts, Runnable::run, other);
        again.dataset().number("testSize").set(700);
        again.history().undo();
        assertEquals(
                again.experimentProperty().get().dataset(),
                again.factsProperty().get().spec());
    }
}
