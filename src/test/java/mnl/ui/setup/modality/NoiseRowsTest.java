package mnl.ui.setup.modality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import mnl.data.sources.DataSources;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseText;
import mnl.experiment.json.Scenarios;
import mnl.ui.feed.ManualPulse;
import mnl.ui.feed.SteadyEngine;
import mnl.ui.session.RunSession;
import mnl.ui.setup.model.ModalitySettings;
import mnl.ui.setup.model.SetupViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NoiseRowsTest {
    private ModalitySettings modality;

    @Start
    void start(Stage stage) {
        RunSession session = new RunSession(
                new SteadyEngine()::start, DataSources::open, Runnable::run, Runnable::run, new ManualPulse());
        SetupViewModel model =
                new SetupViewModel(Scenarios.all(), e -> new CompletableFuture<>(), Runnable::run, session);
        modality = model.modalities().get(0);
        stage.setScene(new Scene(
                new ModalityCard(model.form(), modality, "modalities[0]", model.experimentProperty()), 400, 700));
        stage.show();
    }

    @Test
    void theLevelBesideTheSeverityIsInTheWordsOfEveryOtherView(FxRobot robot) {
        for (NoiseKind kind : NoiseKind.values()) {
            robot.interact(() -> {
                modality.trainingNoise().choice("kind").set(kind);
                modality.trainingNoise().number("severity").set(3);
            });
            assertEquals(NoiseText.level(kind, 3), level(robot), kind.name());
        }
        robot.interact(() -> modality.trainingNoise().choice("kind").set(NoiseKind.TEXT_MASK_WORDS));
        assertEquals("30 % of words", level(robot));
    }

    private static String level(FxRobot robot) {
        return robot.lookup("#modalities-0-trainingNoise-level")
                .queryAs(Label.class)
                .getText();
    }
}
