package mnl.ui.shell;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import mnl.words.Texts;

/** What this is, on what it runs, and under which licences its libraries are. */
final class AboutDialog extends Dialog<Void> {
    private static final double WIDTH_IN_EM = 50;
    private static final String METHOD = Texts.of("shell.about-dialog.see-modality-imbalance-in");

    AboutDialog(Window owner, Look look, int threads) {
        Unblocking.over(this, owner);
        setTitle(Texts.of("shell.about-dialog.about"));
        setHeaderText(Texts.of("shell.about-dialog.mnl-explorer"));
        setResizable(true);
        Label method = new Label(METHOD);
        method.setWrapText(true);
        method.setMinHeight(Region.USE_PREF_SIZE);
        TextArea text = new TextArea(AboutText.of(threads));
        text.setId("about-text");
        text.setAccessibleText(Texts.of("shell.about-dialog.spoken"));
        text.setEditable(false);
        text.setPrefRowCount(16);
        VBox.setVgrow(text, Priority.ALWAYS);
        VBox content = new VBox(method, text);
        content.getStyleClass().add("about");
        getDialogPane().setContent(content);
        getDialogPane().setPrefWidth(WIDTH_IN_EM * look.typeSizeProperty().get());
        ButtonType copying = new ButtonType(Texts.of("shell.about-dialog.copy"), ButtonBar.ButtonData.LEFT);
        getDialogPane().getButtonTypes().addAll(copying, ButtonType.CLOSE);
        Node copy = getDialogPane().lookupButton(copying);
        copy.setId("about-copy");
        copy.addEventFilter(ActionEvent.ACTION, e -> {
            e.consume();
            ClipboardContent copied = new ClipboardContent();
            copied.putString(text.getText());
            Clipboard.getSystemClipboard().setContent(copied);
        });
        look.dressDialog(getDialogPane());
    }
}
