package mnl.ui.setup.modality;

import static mnl.ui.setup.model.EncoderChoice.CONVOLUTION;
import static mnl.ui.setup.model.EncoderChoice.EMBEDDING_BAG;
import static mnl.ui.setup.model.EncoderChoice.LINEAR;
import static mnl.ui.setup.model.EncoderChoice.MLP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import mnl.data.sources.DataSources;
import mnl.experiment.EncoderKind;
import mnl.experiment.EncoderSpec;
import mnl.experiment.ModalityKind;
import mnl.experiment.ModalityOutline;
import mnl.experiment.json.Scenarios;
import mnl.ui.feed.ManualPulse;
import mnl.ui.feed.SteadyEngine;
import mnl.ui.session.RunSession;
import mnl.ui.setup.model.EncoderChoice;
import mnl.ui.setup.model.EncoderSettings;
import mnl.ui.setup.model.ModalitySettings;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.style.formula.MathText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class EncoderRowsTest {
    private static final String PATH = "modalities[0].encoder";
    private SetupViewModel model;
    private ModalitySettings modality;

    @Start
    void start(Stage stage) {
        RunSession session = new RunSession(
                new SteadyEngine()::start, DataSources::open, Runnable::run, Runnable::run, new ManualPulse());
        model = new SetupViewModel(Scenarios.all(), e -> new CompletableFuture<>(), Runnable::run, session);
        modality = model.modalities().get(0);
        stage.setScene(new Scene(
                new EncoderRows(model.form(), modality.encoder(), PATH + ".", model.experimentProperty()), 380, 420));
        stage.show();
    }

    @Test
    void onOfferIsWhatFitsTheModality(FxRobot robot) {
        assertEquals(List.of(LINEAR, MLP), chooser(robot).getItems());
        know(robot, new ModalityOutline("m", ModalityKind.IMAGE, 16, 20, false));
        assertEquals(List.of(LINEAR, MLP, CONVOLUTION), chooser(robot).getItems());
        robot.interact(() -> chooser(robot).setValue(CONVOLUTION));
        String formula = robot.lookup("#modalities-0-encoder-formula")
                .queryAs(MathText.class)
                .sourceProperty()
                .get();
        assertTrue(formula.contains("16×20 → c maps of 8×10 → 2c maps of 4×5"), formula);
        know(robot, new ModalityOutline("m", ModalityKind.FEATURES, 0, 0, true));
        assertEquals(CONVOLUTION, chooser(robot).getValue());
        assertEquals(4, chooser(robot).getItems().size());
        robot.interact(() -> chooser(robot).setValue(EMBEDDING_BAG));
        know(robot, new ModalityOutline("m", ModalityKind.FEATURES, 0, 0, true));
        assertEquals(List.of(LINEAR, MLP, EMBEDDING_BAG), List.copyOf(sorted(robot)));
    }

    @Test
    void everyEncoderShowsItsOwnFieldsAndReachesTheExperiment(FxRobot robot) {
        know(robot, new ModalityOutline("m", ModalityKind.IMAGE, 16, 16, true));
        EncoderSpec before = spec();
        for (EncoderChoice choice : EncoderChoice.values()) {
            robot.interact(() -> chooser(robot).setValue(choice));
            assertEquals(choice.kind(), spec().kind());
            assertEquals(choice == CONVOLUTION, field(robot, "channels").isManaged());
            assertEquals(choice != LINEAR, field(robot, "width").isManaged());
            assertEquals(choice == LINEAR ? 0 : before.depth(), spec().depth());
        }
        robot.interact(() -> chooser(robot).setValue(CONVOLUTION));
        robot.interact(() -> text(robot, "channels").setText("6"));
        assertEquals(new EncoderSpec(EncoderKind.CONVOLUTION, before.width(), before.depth(), 6), spec());
        robot.interact(() -> text(robot, "channels").setText("many"));
        assertTrue(model.problem(PATH + ".channels").isPresent());
        robot.interact(() -> chooser(robot).setValue(MLP));
        assertTrue(model.problem(PATH + ".channels").isEmpty());
    }

    @Test
    void aLinearClassifierIsShownAsOneAndBecomesAPerceptronWithALayer(FxRobot robot) {
        EncoderSettings settings = model.modalities().get(0).encoder();
        robot.interact(() -> settings.choiceProperty().set(LINEAR));
        assertEquals(LINEAR, settings.choiceProperty().get());
        assertEquals(0, spec().depth());
        robot.interact(() -> settings.fields().number("depth").set(0));
        robot.interact(() -> settings.choiceProperty().set(MLP));
        assertEquals(1, spec().depth());
        assertNotNull(chooser(robot).getTooltip());
    }

    private List<EncoderChoice> sorted(FxRobot robot) {
        return chooser(robot).getItems().stream().sorted().toList();
    }

    private void know(FxRobot robot, ModalityOutline outline) {
        robot.interact(() -> modality.know(outline));
    }

    private EncoderSpec spec() {
        return model.experimentProperty().get().modalities().get(0).encoder();
    }

    private static TextField text(FxRobot robot, String name) {
        return robot.lookup("#modalities-0-encoder-" + name).queryAs(TextField.class);
    }

    /** The grid that holds a field. */
    private static javafx.scene.Node field(FxRobot robot, String name) {
        return text(robot, name).getParent();
    }

    private static ComboBox<EncoderChoice> chooser(FxRobot robot) {
        return robot.lookup("#modalities-0-encoder-kind").queryComboBox();
    }
}
