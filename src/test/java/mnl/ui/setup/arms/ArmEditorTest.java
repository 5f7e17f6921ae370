package mnl.ui.setup.arms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mnl.data.sources.DataSources;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.GuidanceMode;
import mnl.experiment.json.Scenarios;
import mnl.ui.feed.ManualPulse;
import mnl.ui.feed.SteadyEngine;
import mnl.ui.session.RunSession;
import mnl.ui.setup.model.ArmChoice;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.style.formula.MathText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ArmEditorTest {
    private SetupViewModel model;

    @Start
    void start(Stage stage) {
        RunSession session = new RunSession(
                new SteadyEngine()::start, DataSources::open, Runnable::run, Runnable::run, new ManualPulse());
        model = new SetupViewModel(Scenarios.all(), e -> new CompletableFuture<>(), Runnable::run, session);
        stage.setScene(new Scene(new ScrollPane(new GuidanceCard(model)), 420, 700));
        stage.show();
    }

    private Experiment now() {
        return model.experimentProperty().get();
    }

    private Arm arm(String name) {
        return now().arms().stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void variantsOfMnlAreAFewClicksAway(FxRobot robot) {
        choose(robot, "add-fusion-MEAN");
        choose(robot, "add-confidence-only");
        choose(robot, "add-attacked-mnl");
        assertEquals(FusionRule.MEAN, arm("mnl/MEAN").fusion().rule());
        assertEquals(DominanceRule.CONFIDENCE_ONLY, arm("mnl (confidence only)").dominance());
        assertNotNull(arm("mnl+adv").adversarial());
        assertTrue(robot.lookup("#arm-mnl+adv").tryQuery().isPresent());
        assertTrue(model.problems().isEmpty());
    }

    @Test
    void theEditorChangesTheArmAndSaysWhatItIs(FxRobot robot) {
        choose(robot, "add-empty");
        String path = open(robot).path();
        robot.interact(() -> this.<GuidanceMode>box(robot, path, "mode").setValue(GuidanceMode.NON_TARGET));
        robot.interact(() -> check(robot, path, "targetPull").setSelected(true));
        assertEquals("mnl 2", field(robot, path, "name").getText());
        Arm added = arm("mnl 2");
        assertEquals(Arm.MNL.withFusion("mnl 2", null), added);
        String formula = said(robot, path, "formula");
        assertTrue(formula.startsWith("g_w = −(log p^w_y + "), formula);
        String sentence = said(robot, path, "sentence");
        assertTrue(sentence.startsWith("Multimodal Negative Learning"), sentence);
        robot.interact(() -> this.<DominanceRule>box(robot, path, "dominance").setValue(DominanceRule.FIXED_PRIOR));
        String condition = said(robot, path, "condition");
        assertTrue(condition.startsWith(now().guidance().fixedGuide()), condition);
    }

    @Test
    void problemsAreSaidBesideTheFieldAndAtTheArm(FxRobot robot) {
        choose(robot, "add-attacked-mnl");
        ArmChoice added = model.arms().choices().get(model.arms().choices().size() - 1);
        robot.interact(() -> robot.lookup("#edit-mnl+adv").queryAs(Button.class).fire());
        String path = added.path();
        robot.interact(() -> field(robot, path, "adversarial.radius").setText("-1"));
        String wrong = model.problem(path + ".adversarial.radius").orElseThrow();
        assertEquals(
                wrong,
                robot.lookup(id(path, "adversarial.radius-message"))
                        .queryAs(Label.class)
                        .getText());
        assertEquals(
                wrong,
                robot.lookup("#" + path.replace('.', '-') + "-wrong")
                        .queryAs(Label.class)
                        .getText());
    }

    @Test
    void theKeyboardEditsMovesRemovesAndBringsBack(FxRobot robot) {
        String first = now().arms().get(0).name();
        String second = now().arms().get(1).name();
        focus(robot, "#arm-" + second);
        robot.press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
        assertEquals(second, now().arms().get(0).name());
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#arm-editor").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        focus(robot, "#arm-" + second);
        robot.type(KeyCode.DELETE);
        assertEquals(first, now().arms().get(0).name());
        assertEquals(first, now().baseline());
        robot.interact(() -> robot.lookup("#arms-undo").queryAs(Hyperlink.class).fire());
        assertEquals(second, now().arms().get(0).name());
    }

    @Test
    void theChooserOfTheBaselineFollowsARename(FxRobot robot) {
        String baseline = now().baseline();
        ArmChoice choice = model.arms().choices().stream()
                .filter(c -> c.arm().name().equals(baseline))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> choice.nameProperty().set("plain"));
        ComboBox<String> chooser = robot.lookup("#baseline").queryComboBox();
        assertEquals("plain", chooser.getValue());
        assertTrue(chooser.getItems().contains("plain"));
        assertFalse(chooser.getItems().contains(baseline));
        assertEquals("plain", now().baseline());
        robot.interact(() -> model.arms().remove(choice));
        assertEquals(now().arms().get(0).name(), chooser.getValue());
        assertEquals(now().baseline(), chooser.getValue());
    }

    @Test
    void everyControlOfTheEditorHasATooltipAndAnAccessibleText(FxRobot robot) {
        choose(robot, "add-empty");
        ArmChoice added = open(robot);
        robot.interact(() -> {
            added.ownFusionProperty().set(true);
            added.attackedProperty().set(true);
        });
        Node editor = robot.lookup("#arm-editor").query();
        Set<Node> controls = new HashSet<>();
        List.of(".text-field", ".combo-box", ".check-box").forEach(style -> controls.addAll(editor.lookupAll(style)));
        assertTrue(controls.size() > 10);
        for (Node node : controls) {
            assertNotNull(node.getId());
            assertNotNull(((Control) node).getTooltip(), node.getId());
            assertFalse(node.getAccessibleText().isBlank(), node.getId());
        }
    }

    private ArmChoice open(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#arm-editor").tryQuery().isPresent());
        return model.arms().choices().get(model.arms().choices().size() - 1);
    }

    private static void focus(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).query().requestFocus());
    }

    private static void choose(FxRobot robot, String id) {
        robot.interact(() -> {
            MenuButton add = robot.lookup("#arms-add").queryAs(MenuButton.class);
            add.show();
            find(add.getItems(), id).fire();
            add.hide();
        });
    }

    private static MenuItem find(List<MenuItem> items, String id) {
        for (MenuItem item : items) {
            if (id.equals(item.getId())) {
                return item;
            }
            MenuItem inside = item instanceof Menu menu ? find(menu.getItems(), id) : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    private static String id(String path, String field) {
        return "#" + (path + "." + field).replace('.', '-');
    }

    private static TextField field(FxRobot robot, String path, String field) {
        return robot.lookup(id(path, field)).queryAs(TextField.class);
    }

    private static CheckBox check(FxRobot robot, String path, String field) {
        return robot.lookup(id(path, field)).queryAs(CheckBox.class);
    }

    private <T> ComboBox<T> box(FxRobot robot, String path, String field) {
        return robot.lookup(id(path, field)).queryComboBox();
    }

    private String said(FxRobot robot, String path, String id) {
        return robot.lookup(id(path, id))
                .queryAs(MathText.class)
                .sourceProperty()
                .get();
    }
}
