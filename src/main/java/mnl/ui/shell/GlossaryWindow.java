package mnl.ui.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import mnl.ui.glossary.GlossaryView;
import mnl.ui.glossary.GlossaryViewModel;
import mnl.words.Texts;

/** The terms of the field in a window beside the main one, which can be used meanwhile; Escape closes it. */
final class GlossaryWindow {
    private static final SideSize SIZE = new SideSize(860, 560, 560, 360);

    private final GlossaryViewModel model = new GlossaryViewModel();
    private final GlossaryView view = new GlossaryView(model);
    private final Stage stage = new Stage();

    GlossaryWindow(Window owner, Look look) {
        Scene scene = new Scene(view, SIZE.width(), SIZE.height());
        look.dress(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.initOwner(owner);
        stage.setTitle(Texts.of("shell.glossary-window.glossary"));
        stage.setScene(scene);
    }

    /** Shows it, at the terms of an explanation or of a view; open already, it comes to the front. */
    void open(String explanation, String shown) {
        model.open(explanation, shown);
        SIZE.open(stage);
        view.focusSearch();
    }
}
