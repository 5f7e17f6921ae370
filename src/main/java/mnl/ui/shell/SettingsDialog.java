package mnl.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import mnl.engine.EngineSettings;
import mnl.ui.style.Nodes;
import mnl.ui.style.NumberSpinners;
import mnl.words.Texts;

/** The settings of the program; every change applies at once unless it says otherwise. */
final class SettingsDialog extends Dialog<Void> {
    private final GridPane grid = new GridPane();
    private int row;

    SettingsDialog(Window owner, Look look, WindowMemory memory) {
        Unblocking.over(this, owner);
        setTitle(Texts.of("shell.settings-dialog.settings"));
        setHeaderText(Texts.of("shell.settings-dialog.settings"));
        grid.getStyleClass().add("field-grid");
        check(
                Texts.of("shell.settings-dialog.theme"),
                Texts.of("shell.settings-dialog.dark-theme"),
                Texts.of("shell.settings-dialog.the-dark-colours-in"),
                look.darkProperty());

        Spinner<Integer> type = new Spinner<>(
                Settings.SMALLEST_TYPE,
                Settings.LARGEST_TYPE,
                look.typeSizeProperty().get());
        NumberSpinners.keepingValue(type);
        type.valueProperty()
                .addListener((o, was, now) -> look.typeSizeProperty().set(now));
        grid.addRow(row++, label(Texts.of("shell.settings-dialog.type-size-in-pixels"), type), type);
        check(
                Texts.of("shell.settings-dialog.motion"),
                Texts.of("shell.settings-dialog.reduced-motion"),
                Texts.of("shell.settings-dialog.nothing-moves-by-itself"),
                memory.reducedMotionProperty());
        check(
                Texts.of("shell.settings-dialog.setup"),
                Texts.of("shell.settings-dialog.keep-the-setup-open"),
                Texts.of("shell.settings-dialog.otherwise-it-gives-its"),
                memory.keepSetupOpenProperty());

        int most = Math.max(1, Math.min(64, Runtime.getRuntime().availableProcessors()));
        Spinner<Integer> count = new Spinner<>(
                EngineSettings.MEASURED,
                most,
                Math.min(most, memory.threadsProperty().get()));
        NumberSpinners.keepingValue(count);
        count.valueProperty()
                .addListener((o, was, now) -> memory.threadsProperty().set(now));
        grid.addRow(row++, label(Texts.of("shell.settings-dialog.engine-threads"), count), count);
        note(Texts.of("shell.settings-dialog.from-the-next-start"));

        Label folder = new Label(memory.workspace().toString());
        folder.setWrapText(true);
        grid.addRow(row++, new Label(Texts.of("shell.settings-dialog.folder-of-runs")), folder);
        note(Texts.of("shell.settings-dialog.start-with-workspace-to"));
        check(
                Texts.of("shell.settings-dialog.developers"),
                Texts.of("shell.settings-dialog.count-late-frames-in"),
                Texts.of("shell.settings-dialog.how-smooth-the-window"),
                memory.framesProperty());

        getDialogPane().setContent(grid);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        look.dressDialog(getDialogPane());
    }

    private void check(String what, String text, String tip, BooleanProperty setting) {
        CheckBox box = new CheckBox(text);
        Nodes.tip(box, tip).setAccessibleText(text);
        box.selectedProperty().bindBidirectional(setting);
        grid.addRow(row++, label(what, box), box);
    }

    private void note(String text) {
        Label note = new Label(text);
        note.getStyleClass().add("quiet");
        grid.add(note, 1, row++);
    }

    private static Label label(String text, Node control) {
        Label label = new Label(text);
        label.setLabelFor(control);
        return label;
    }
}
