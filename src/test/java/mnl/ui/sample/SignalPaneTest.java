package mnl.ui.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import mnl.data.Signal;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.ui.style.Nodes;
import mnl.ui.task.SoundPlayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SignalPaneTest {
    private static final String LONG = "spectrogram of the microphone in the room next door";

    private VBox card;

    @Start
    void start(Stage stage) {
        card = new VBox();
        card.setMaxWidth(200);
        stage.setScene(new Scene(Nodes.styled(new StackPane(card)), 400, 300));
        stage.show();
    }

    /** Title and noise, the title first. */
    private List<Label> header(FxRobot robot, String name) {
        robot.interact(() -> {
            SignalPane pane =
                    new SignalPane(name, "", new SoundPlayer(Runnable::run), Runnable::run, Runnable::run, e -> {});
            card.getChildren().setAll(pane);
            NoiseSpec noise = new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 6, 1);
            pane.show(new SampleShown.Part(name, noise, new Signal.Features(new float[] {1, 2}), null), "sample");
        });
        robot.interact(() -> {});
        return robot.from(card).lookup(".card-header > .label").queryAllAs(Label.class).stream()
                .sorted(java.util.Comparator.comparing(label -> !label.getText().equals(name)))
                .toList();
    }

    private static String seen(Label label) {
        return ((Text) label.lookup(".text")).getText();
    }

    @Test
    void aTitleIsWholeAndWhatIsBesideItGoesIntoTheNextLine(FxRobot robot) {
        List<Label> header = header(robot, "spectrogram");
        assertEquals("spectrogram", seen(header.get(0)));
        assertEquals(header.get(1).getText(), seen(header.get(1)));
    }

    @Test
    void aLongTitleIsCutInItsMiddleAndStaysInTheCard(FxRobot robot) {
        List<Label> header = header(robot, LONG);
        assertTrue(
                seen(header.get(0)).startsWith("spectro") && seen(header.get(0)).endsWith("door"), seen(header.get(0)));
        assertEquals(header.get(1).getText(), seen(header.get(1)));
        Bounds bounds = card.localToScene(card.getLayoutBounds());
        header.forEach(
                label -> assertTrue(label.localToScene(label.getLayoutBounds()).getMaxX() <= bounds.getMaxX() + 0.5));
    }
}
