package mnl.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import mnl.experiment.check.Problem;
import mnl.ui.form.Term;
import mnl.ui.setup.dials.DialsPanel;
import mnl.ui.setup.model.SetupDriver;
import mnl.ui.setup.model.SetupEdit;
import mnl.ui.setup.model.SetupInvariants;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The same as {@code SetupPropertyTest} with the controls of the setup and the dials, which write to the settings too. */
@ExtendWith(ApplicationExtension.class)
class SetupViewPropertyTest {
    private static final int EDITS = 40;

    private final SetupDriver driver = new SetupDriver();
    private final SetupInvariants setup = new SetupInvariants(driver);
    private HBox form;

    @Start
    void start(Stage stage) {
        form = new HBox(new SetupView(driver.model()), new DialsPanel(driver.model(), () -> {}));
        stage.setScene(new Scene(form, 900, 700));
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void controlsExperimentAndRunAgreeAfterAnyEdits(long seed, FxRobot robot) {
        List<SetupEdit> edits = SetupEdit.sequence(seed, EDITS);
        List<SetupEdit> done = new ArrayList<>();
        robot.interact(() -> {
            for (SetupEdit edit : edits) {
                done.add(edit);
                try {
                    setup.check(edit);
                    everyProblemIsSaid();
                    fieldsShowTheirSettings();
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError("seed " + seed + ": " + e.getMessage() + " after " + done, e);
                }
            }
        });
    }

    /** Somewhere in the form, in no part that is switched off; a section that is folded may be opened. */
    private void everyProblemIsSaid() {
        List<String> said = form.lookupAll(".field-message").stream()
                .filter(SetupViewPropertyTest::isShown)
                .map(node -> ((Label) node).getText())
                .toList();
        for (Problem problem : driver.model().problems()) {
            assertTrue(said.stream().anyMatch(text -> text.contains(problem.message())), () -> "not said: " + problem);
        }
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() && !at.getStyleClass().contains("content")) {
                return false;
            }
        }
        return true;
    }

    private void fieldsShowTheirSettings() {
        driver.model().typed().forEach((path, number) -> {
            String id = Term.id(path);
            for (Node node : form.lookupAll("#" + id)) {
                if (node instanceof TextField field && !field.isDisabled()) {
                    assertEquals(number.textProperty().get(), field.getText(), path);
                }
            }
        });
    }
}
