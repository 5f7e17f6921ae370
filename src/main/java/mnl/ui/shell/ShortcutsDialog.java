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
            title(grid, menu.title(), row++);
            for (Command command : commands) {
                if (command.menu() == menu && command.shortcut() != null) {
                    Entry entry = new Entry(
                            command.shortcut().getDisplayText(), command.text().get(), command.hint());
                    entry.add(grid, row++);
                }
            }
        }
        title(grid, Texts.of("shell.shortcuts-dialog.in-views"), row++);
        for (Entry entry : inViews()) {
            entry.add(grid, row++);
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

    /** What keys do. */
    private record Entry(String keys, String name, String hint) {
        void add(GridPane grid, int row) {
            Label shown = new Label(keys);
            shown.getStyleClass().add("keys");
            shown.setMinWidth(Region.USE_PREF_SIZE);
            Label called = new Label(name);
            called.setMinWidth(Region.USE_PREF_SIZE);
            Label said = new Label(hint);
            said.getStyleClass().add("quiet");
            said.setWrapText(true);
            said.setMinHeight(Region.USE_PREF_SIZE);
            GridPane.setHgrow(said, Priority.ALWAYS);
            grid.addRow(row, shown, called, said);
        }
    }

    private static void title(GridPane grid, String text, int row) {
        Label title = new Label(text);
        title.getStyleClass().add("section-title");
        grid.add(title, 0, row, 3, 1);
    }

    /** Keys that no command has: they belong to what is in front. */
    private static List<Entry> inViews() {
        return List.of(
                new Entry(
                        Texts.of("shell.shortcuts-dialog.film-keys"),
                        Texts.of("shell.shortcuts-dialog.film"),
                        Texts.of("shell.shortcuts-dialog.film-does")),
                new Entry(
                        Texts.of("shell.shortcuts-dialog.chart-keys"),
                        Texts.of("shell.shortcuts-dialog.chart"),
                        Texts.of("shell.shortcuts-dialog.chart-does")),
                new Entry(
                        Texts.of("shell.shortcuts-dialog.cell-keys"),
                        Texts.of("shell.shortcuts-dialog.cell"),
                        Texts.of("shell.shortcuts-dialog.cell-does")),
                new Entry(
                        Texts.of("shell.shortcuts-dialog.sample-keys"),
                        Texts.of("shell.shortcuts-dialog.sample"),
                        Texts.of("shell.shortcuts-dialog.sample-does")),
                new Entry(
                        Texts.of("shell.shortcuts-dialog.go-keys"),
                        Texts.of("shell.shortcuts-dialog.presentation"),
                        Texts.of("shell.shortcuts-dialog.go-does")),
                new Entry(
                        Texts.of("shell.shortcuts-dialog.mark-keys"),
                        Texts.of("shell.shortcuts-dialog.presentation"),
                        Texts.of("shell.shortcuts-dialog.mark-does")),
                new Entry(
                        Texts.of("shell.shortcuts-dialog.run-keys"),
                        Texts.of("shell.shortcuts-dialog.presentation"),
                        Texts.of("shell.shortcuts-dialog.run-does")));
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
