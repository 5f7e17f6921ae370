package mnl.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import mnl.data.sources.DataSources;
import mnl.experiment.LabelSpec;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.json.Scenarios;
import mnl.ui.feed.ManualPulse;
import mnl.ui.feed.SteadyEngine;
import mnl.ui.form.RecordRows;
import mnl.ui.session.RunSession;
import mnl.ui.setup.model.SetupViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Of training, warm-up and labels only the fields of the chosen kinds are shown, each with its words. */
@ExtendWith(ApplicationExtension.class)
class TrainingCardTest {
    private VBox cards;
    private TitledPane fold;

    @Start
    void start(Stage stage) {
        RunSession session = new RunSession(
                new SteadyEngine()::start, DataSources::open, Runnable::run, Runnable::run, new ManualPulse());
        SetupViewModel model =
                new SetupViewModel(Scenarios.all(), e -> new CompletableFuture<>(), Runnable::run, session);
        cards = new VBox(new TrainingCard(model), rows(model, "guidance"), rows(model, "labels"));
        stage.setScene(new Scene(cards, 380, 700));
        stage.show();
        fold = (TitledPane) cards.lookup("#schedule-more");
    }

    private static RecordRows rows(SetupViewModel model, String record) {
        return RecordRows.inside(model.form(), model.settings(), record, model.experimentProperty())
                .rest();
    }

    @Test
    void whatFewChangeIsFoldedUnderALineThatSaysHowItStandsAndOpensWhenWrong(FxRobot robot) {
        Label summary = robot.lookup("#schedule-more-summary").queryAs(Label.class);
        assertFalse(fold.isExpanded());
        assertEquals("constant rate, no early stopping, measured every epoch", summary.getText());
        robot.interact(() -> ((TextField) cards.lookup("#schedule-measureEvery")).setText("5"));
        choose(robot, "schedule-learningRate-kind", LearningRateSpec.Kind.COSINE);
        assertEquals("cosine rate, no early stopping, measured every 5 epochs", summary.getText());
        assertFalse(fold.isExpanded());
        robot.interact(() -> ((TextField) cards.lookup("#schedule-measureEvery")).setText("no"));
        assertTrue(fold.isExpanded());
        assertFalse(summary.isVisible());
    }

    @Test
    void onlyTheFieldsOfTheChosenKindAreShown(FxRobot robot) {
        robot.interact(() -> fold.setExpanded(true));
        String rate = "schedule-learningRate-";
        assertEquals(Set.of("schedule-measureEvery", "guidance-warmUpEpochs"), shown());
        choose(robot, rate + "kind", LearningRateSpec.Kind.STEP);
        assertEquals(
                Set.of("schedule-measureEvery", "guidance-warmUpEpochs", rate + "stepEpochs", rate + "factor"),
                shown());
        choose(robot, rate + "kind", LearningRateSpec.Kind.COSINE);
        assertEquals(Set.of("schedule-measureEvery", "guidance-warmUpEpochs", rate + "minimum"), shown());
        choose(robot, rate + "kind", LearningRateSpec.Kind.CONSTANT);
        choose(robot, "schedule-earlyStopping-enabled", true);
        choose(robot, "guidance-warmUp-untilPlateau", true);
        choose(robot, "labels-classWeights", LabelSpec.ClassWeights.GIVEN);
        choose(robot, "labels-noise", LabelSpec.LabelNoise.UNIFORM);
        assertEquals(
                Set.of(
                        "schedule-measureEvery",
                        "schedule-earlyStopping-patience",
                        "schedule-monitor-minimumImprovement",
                        "guidance-warmUp-patience",
                        "guidance-warmUp-minimumImprovement",
                        "labels-weights",
                        "labels-noiseShare"),
                shown());
    }

    @Test
    void everyControlHasATooltipAndAnAccessibleText() {
        Set<Node> controls = new HashSet<>(cards.lookupAll(".text-field"));
        controls.addAll(cards.lookupAll(".combo-box"));
        assertFalse(controls.isEmpty());
        for (Node node : controls) {
            if (node.getId() != null) {
                assertTrue(((Control) node).getTooltip() != null, node.getId());
                assertFalse(node.getAccessibleText().isBlank(), node.getId());
            }
        }
    }

    @Test
    void aProblemIsSaidBesideItsField(FxRobot robot) {
        choose(robot, "schedule-learningRate-kind", LearningRateSpec.Kind.STEP);
        robot.interact(() -> robot.lookup("#schedule-learningRate-factor")
                .queryAs(TextField.class)
                .setText("2"));
        Label message = robot.lookup("#schedule-learningRate-factor-message").queryAs(Label.class);
        assertTrue(message.isVisible());
        assertTrue(message.getText().contains("above 0 and below 1"), message.getText());
    }

    private static <T> void choose(FxRobot robot, String id, T value) {
        ComboBox<T> box = robot.lookup("#" + id).queryComboBox();
        robot.interact(() -> box.setValue(value));
    }

    /** The text fields that can be seen, without those that are always there. */
    private Set<String> shown() {
        return cards.lookupAll(".text-field").stream()
                .filter(node -> node.getId() != null && isSeen(node))
                .map(Node::getId)
                .filter(id -> !id.matches(
                        "optimizer-.*|schedule-epochs|schedule-batchSize|guidance-(lambda|strength|fixedGuide)"))
                .collect(Collectors.toSet());
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
