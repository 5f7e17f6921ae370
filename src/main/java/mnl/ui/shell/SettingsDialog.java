package mnl.ui.shell;

import java.nio.file.Path;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import mnl.ui.style.NumberSpinners;

/** The settings of the program; every change applies at once unless it says otherwise. */
final class SettingsDialog extends Dialog<Void> {

    SettingsDialog(Window owner, Look look, IntegerProperty threads, Path workspace) {
        initOwner(owner);
        setTitle("Settings");
        setHeaderText("Settings");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("field-grid");
        CheckBox dark = new CheckBox("Dark theme");
        dark.selectedProperty().bindBidirectional(look.darkProperty());
        grid.addRow(0, new Label("Theme"), dark);

        Spinner<Integer> type = new Spinner<>(
                Settings.SMALLEST_TYPE,
                Settings.LARGEST_TYPE,
                look.typeSizeProperty().get());
        NumberSpinners.keepingValue(type);
        type.valueProperty()
                .addListener((o, was, now) -> look.typeSizeProperty().set(now));
        grid.addRow(1, label("Type size in pixels", type), type);

        int most = Math.max(1, Math.min(64, Runtime.getRuntime().availableProcessors()));
        Spinner<Integer> count = new Spinner<>(1, most, Math.min(most, threads.get()));
        NumberSpinners.keepingValue(count);
        count.valueProperty().addListener((o, was, now) -> threads.set(now));
        grid.addRow(2, label("Engine threads", count), count);
        Label note = new Label("from the next start on; at this size one thread is usually as fast");
        note.getStyleClass().add("quiet");
        grid.add(note, 1, 3);

        Label folder = new Label(workspace.toString());
        folder.setWrapText(true);
        grid.addRow(4, new Label("Folder of runs"), folder);
        Label how = new Label("start with --workspace to use another one");
        how.getStyleClass().add("quiet");
        grid.add(how, 1, 5);

        getDialogPane().setContent(grid);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        look.dressDialog(getDialogPane());
    }

    private static Label label(String text, javafx.scene.Node control) {
        Label label = new Label(text);
        label.setLabelFor(control);
        return label;
    }
}
