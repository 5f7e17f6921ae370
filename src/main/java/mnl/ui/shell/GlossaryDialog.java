package mnl.ui.shell;

import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import mnl.ui.glossary.GlossaryView;
import mnl.ui.glossary.GlossaryViewModel;

/** The terms of the field beside the window, which goes on behind them. */
final class GlossaryDialog extends Dialog<Void> {
    private static final double WIDTH_IN_EM = 62;
    private static final double HEIGHT_IN_EM = 40;

    private final GlossaryViewModel model = new GlossaryViewModel();
    private final GlossaryView view = new GlossaryView(model);

    GlossaryDialog(Window owner, Look look) {
        Unblocking.over(this, owner);
        setTitle("Glossary");
        double em = look.typeSizeProperty().get();
        getDialogPane().setContent(view);
        getDialogPane().setPrefSize(WIDTH_IN_EM * em, HEIGHT_IN_EM * em);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        setResizable(true);
        look.dressDialog(getDialogPane());
    }

    /** Shows it, at the terms of an explanation; open already, it comes to the front. */
    void open(String explanation) {
        model.open(explanation);
        if (isShowing()) {
            getDialogPane().getScene().getWindow().requestFocus();
        } else {
            show();
        }
        view.focusSearch();
    }
}
