package mnl.ui.encode;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class EncodeViewTest {
    private final EncodeViewModel model =
            new EncodeViewModel(new FakeExtraction(), Runnable::run, Runnable::run, () -> 0, encoded -> {});

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new EncodeView(model, new NoFiles()), 600, 600));
        stage.show();
    }

    @Test
    void whatIsWrongStandsBelowItsFieldAndAboveTheNext(FxRobot robot) {
        robot.interact(model::tryBatch);
        standsBetween(robot, "encode-folder", "message-folder", "encode-modality");

        robot.interact(() -> {
            model.fields().folderProperty().set(Path.of("data", "birds").toString());
            model.tryBatch();
        });
        standsBetween(robot, "encode-module", "message-module", "encode-width");

        robot.interact(() -> {
            model.fields().moduleProperty().set("resnet.pt");
            model.fields().preparation().widthProperty().set("wide");
            model.tryBatch();
        });
        standsBetween(robot, "encode-width", "message-size", "encode-channels");

        robot.interact(() -> {
            model.fields().preparation().widthProperty().set("28");
            model.fields().batchProperty().set("many");
            model.tryBatch();
        });
        standsBetween(robot, "encode-batch", "message-batch", "encode-name");
    }

    private static void standsBetween(FxRobot robot, String field, String message, String next) {
        robot.interact(() -> {
            Labeled text = robot.lookup("#" + message).queryAs(Labeled.class);
            text.getScene().getRoot().layout();
            assertFalse(text.getText().isEmpty(), message);
            Bounds said = bounds(text);
            assertTrue(bounds(robot.lookup("#" + field).query()).getMaxY() <= said.getMinY(), message);
            assertTrue(
                    said.getMaxY() <= bounds(robot.lookup("#" + next).query()).getMinY(), message);
        });
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static final class NoFiles implements Choosers {
        @Override
        public Optional<Path> file(String title, String kind, String extension) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }
    }
}
