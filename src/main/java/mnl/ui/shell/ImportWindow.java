package mnl.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import mnl.ui.importing.FileChoice;
import mnl.ui.importing.FileDrop;
import mnl.ui.importing.ImportView;
import mnl.ui.importing.ImportViewModel;
import mnl.words.Texts;

/** The window of an import, in front of the main one. */
final class ImportWindow extends Stage {
    private static final double WIDTH = 1080;
    private static final double HEIGHT = 700;
    private static final double MARGIN = 40;
    private static final double SMALLEST_WIDTH = 760;
    private static final double SMALLEST_HEIGHT = 520;

    ImportWindow(Stage owner, Look look, ImportViewModel model, FileChoice choice) {
        initOwner(owner);
        setTitle(Texts.of("shell.import-window.import-data"));
        ImportView view = new ImportView(model, choice, this::close);
        look.dressDialog(view);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(
                view, Math.min(WIDTH, screen.getWidth() - MARGIN), Math.min(HEIGHT, screen.getHeight() - MARGIN));
        FileDrop.onto(scene, model.sources()::add);
        setScene(scene);
        setMinWidth(SMALLEST_WIDTH);
        setMinHeight(SMALLEST_HEIGHT);
        setOnHidden(e -> model.close());
    }
}
