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
import mnl.ui.style.Nodes;
import mnl.ui.style.NumberSpinners;

/** The settings of the program; every change applies at once unless it says otherwise. */
final class SettingsDialog extends Dialog<Void> {
    private final GridPane grid = new GridPane();
    private int row;

    SettingsDialog(Window owner, Look look, WindowMemory memory) {
        Unblocking.over(this, owner);
        setTitle("Settings");
        setHeaderText("Settings");
        grid.getStyleClass().add("field-grid");
        check("Theme", "Dark theme", "The dark colours, in every window.", look.darkProperty());

        Spinner<Integer> type = new Spinner<>(
                Settings.SMALLEST_TYPE,
                Settings.LARGEST_TYPE,
                look.typeSizeProperty().get());
        NumberSpinners.keepingValue(type);
        type.valueProperty()
                .addListener((o, was, now) -> look.typeSizeProperty().set(now));
        grid.addRow(row++, label("Type size in pixels", type), type);
        check(
                "Motion",
                "Reduced motion",
                "Nothing moves by itself: no fading, no playing of epochs.",
                memory.reducedMotionProperty());
        check(
                "Setup",
                "Keep the setup open when a run starts",
                "Otherwise it gives its room to the views and opens on a click.",
                memory.keepSetupOpenProperty());

        int most = Math.max(1, Math.min(64, Runtime.getRuntime().availableProcessors()));
        Spinner<Integer> count =
                new Spinner<>(1, most, Math.min(most, memory.threadsProperty().get()));
        NumberSpinners.keepingValue(count);
        count.valueProperty()
                .addListener((o, was, now) -> memory.threadsProperty().set(now));
        grid.addRow(row++, label("Engine threads", count), count);
        note("from the next start on; at this size one thread is usually as fast");

        Label folder = new Label(memory.workspace().toString());
        folder.setWrapText(true);
        grid.addRow(row++, new Label("Folder of runs"), folder);
        note("start with --workspace to use another one");
        check(
                "Developers",
                "Count late frames in the status bar",
                "How smooth the window is, since Run.",
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
