package mnl.ui.shell;

import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import mnl.words.Texts;

/** All keys, made from the commands. */
final class ShortcutsDialog extends Dialog<Void> {
    private static final double WIDTH_IN_EM = 62;

    ShortcutsDialog(Window owner, Look look, List<Command> commands) {
        Unblocking.over(this, owner);
        setTitle(Texts.of("shell.shortcuts-dialog.keyboard-shortcuts"));
        setHeaderText(Texts.of("shell.shortcuts-dialog.keyboard-shortcuts"));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcuts");
        int row = 0;
        for (Command.Menu menu : Command.Menu.values()) {
            Label title = new Label(menu.title());
            title.getStyleClass().add("section-title");
            grid.add(title, 0, row++, 3, 1);
            for (Command command : commands) {
                if (command.menu() == menu && command.shortcut() != null) {
                    Label keys = new Label(command.shortcut().getDisplayText());
                    keys.getStyleClass().add("keys");
                    Label hint = new Label(command.hint());
                    hint.getStyleClass().add("quiet");
                    hint.setWrapText(true);
                    hint.setMinHeight(Region.USE_PREF_SIZE);
                    GridPane.setHgrow(hint, Priority.ALWAYS);
                    Label name = new Label(command.text().get());
                    keys.setMinWidth(Region.USE_PREF_SIZE);
                    name.setMinWidth(Region.USE_PREF_SIZE);
                    grid.addRow(row++, keys, name, hint);
                }
            }
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(460);
        scroll.setPrefViewportWidth(WIDTH_IN_EM * look.typeSizeProperty().get());
        scroll.setId("shortcuts-scroll");
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(getTitle());
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, e -> page(scroll, e));
        setOnShown(e -> scroll.requestFocus());
        getDialogPane().setContent(scroll);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        setResizable(true);
        look.dressDialog(getDialogPane());
    }

    /** A page is what is seen at once, not a tenth of all there is. */
    private static void page(ScrollPane scroll, KeyEvent event) {
        int step = event.getCode() == KeyCode.PAGE_DOWN ? 1 : event.getCode() == KeyCode.PAGE_UP ? -1 : 0;
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = scroll.getContent().getLayoutBounds().getHeight() - seen;
        if (step != 0 && hidden > 0) {
            scroll.setVvalue(Math.max(0, Math.min(1, scroll.getVvalue() + step * seen / hidden)));
            event.consume();
        }
    }
}
