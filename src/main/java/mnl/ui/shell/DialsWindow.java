package mnl.ui.shell;

import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import mnl.experiment.DatasetSpec;
import mnl.ui.dials.DialsView;
import mnl.ui.dials.DialsViewModel;
import mnl.ui.setup.dials.DialsPanel;
import mnl.ui.setup.history.HistoryGestures;
import mnl.ui.setup.model.SetupViewModel;
import mnl.words.Texts;

/** The dials of the generator in a window beside the main one, which can be used meanwhile. */
final class DialsWindow {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 720;
    private static final double SMALLEST_WIDTH = 820;
    private static final double SMALLEST_HEIGHT = 520;

    private final SideSize size = new SideSize(WIDTH, HEIGHT, SMALLEST_WIDTH, SMALLEST_HEIGHT);
    private final Stage stage = new Stage();

    DialsWindow(
            Window owner,
            Look look,
            SetupViewModel setup,
            OwnScenarios scenarios,
            Executor background,
            Executor fxThread) {
        DialsViewModel model = new DialsViewModel(setup.experimentProperty(), background, fxThread);
        DialsPanel panel = new DialsPanel(setup, () -> new SaveScenarioDialog(stage, look, setup, scenarios).show());
        DialsView view = new DialsView(model, panel, background);
        Label folder = new Label(Texts.of("shell.dials-window.these-data-come-from"));
        folder.setId("dials-none");
        folder.getStyleClass().add("nothing-yet");
        folder.setWrapText(true);
        folder.visibleProperty()
                .bind(setup.dataset().loadedProperty().map(data -> !(data instanceof DatasetSpec.Synthetic)));
        view.visibleProperty().bind(folder.visibleProperty().not());
        StackPane content = new StackPane(view, folder);
        Scene scene = new Scene(content, WIDTH, HEIGHT);
        look.dress(scene);
        HistoryGestures.follow(scene, setup, content);
        // The scene of a window that does not show keeps every node that changes in it, since it draws none.
        StackPane nothing = new StackPane();
        stage.setOnShowing(e -> scene.setRoot(content));
        stage.setOnHidden(e -> scene.setRoot(nothing));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.initOwner(owner);
        stage.setTitle(Texts.of("shell.dials-window.dials-of-the-generator"));
        stage.setScene(scene);
        model.showingProperty().bind(stage.showingProperty());
    }

    void open() {
        size.open(stage);
    }
}
