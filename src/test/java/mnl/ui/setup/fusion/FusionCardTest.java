package mnl.ui.setup.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import mnl.analysis.run.TrainedModel;
import mnl.data.DataSource;
import mnl.data.sources.DataSources;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.check.Problem;
import mnl.experiment.json.Scenarios;
import mnl.ui.feed.ManualPulse;
import mnl.ui.session.RunSession;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.style.FusionWords;
import mnl.ui.style.formula.MathText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FusionCardTest {
    private SetupViewModel model;
    private FusionCard card;

    @Start
    void start(Stage stage) {
        RunSession session = new RunSession(
                new NoEngine()::start, DataSources::open, Runnable::run, Runnable::run, new ManualPulse());
        model = new SetupViewModel(Scenarios.all(), e -> new CompletableFuture<>(), Runnable::run, session);
        card = new FusionCard(model.form(), model.fusion(), model.experimentProperty());
        stage.setScene(new Scene(card, 380, 420));
        stage.show();
    }

    @Test
    void everyRuleIsOfferedWithItsFormula(FxRobot robot) {
        ComboBox<FusionRule> rules = rules(robot);
        assertEquals(List.of(FusionRule.values()), rules.getItems());
        for (FusionRule rule : FusionRule.values()) {
            robot.interact(() -> rules.setValue(rule));
            assertEquals(rule, model.experimentProperty().get().fusion().rule());
            assertEquals(
                    FusionWords.sentence(rule),
                    robot.lookup("#fusion-formula")
                            .queryAs(MathText.class)
                            .sourceProperty()
                            .get());
            assertEquals(rule == FusionRule.QMF_ENERGY, isShown(robot, "#fusion-rankLossWeight"));
            assertEquals(rule == FusionRule.TMC_EVIDENTIAL, isShown(robot, "#fusion-annealingEpochs"));
            assertEquals(rule == FusionRule.WEIGHTED, isShown(robot, "#fusion-learned"));
        }
    }

    @Test
    void weightsAndTheirLearningReachTheExperimentAndProblemsAreShownHere(FxRobot robot) {
        robot.interact(() -> rules(robot).setValue(FusionRule.WEIGHTED));
        String first = model.modalities().get(0).name();
        TextField field = robot.lookup("#fusion-weights-" + first).queryAs(TextField.class);
        robot.interact(() -> field.setText("3"));
        robot.interact(
                () -> robot.lookup("#fusion-learned").queryAs(CheckBox.class).fire());
        FusionSpec fusion = model.experimentProperty().get().fusion();
        assertEquals(3, fusion.weights().get(first));
        assertTrue(fusion.learned());
        assertTrue(model.problems().isEmpty());
        robot.interact(() -> field.setText("-1"));
        String path = model.problems().get(0).path();
        assertEquals("fusion.weights." + first, path);
        assertEquals(List.of(), model.messages().unheard(model.problems()));
        Problem elsewhere = new Problem("schedule.epochs", "wrong");
        assertEquals(List.of(elsewhere), model.messages().unheard(List.of(elsewhere)));
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup(id).queryAll().stream().anyMatch(node -> {
            boolean visible = true;
            for (var each = node; each != null; each = each.getParent()) {
                visible &= each.isVisible();
            }
            return visible;
        });
    }

    private static ComboBox<FusionRule> rules(FxRobot robot) {
        return robot.lookup("#fusion-rule").queryComboBox();
    }

    /** Nothing is trained here. */
    private static final class NoEngine implements TrainingEngine {
        @Override
        public TrainingRun start(
                Experiment experiment, DataSource source, boolean startPaused, Consumer<TrainingEvent> listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TrainingRun open(
                Experiment experiment, DataSource source, TrainedModel model, Consumer<TrainingEvent> listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
