package mnl.ui.shell;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import mnl.lab.export.RunFormat;
import mnl.words.Texts;

/** Asks what a run is to be exported as. */
final class ExportDialog extends Dialog<ButtonType> {
    private static final Set<RunFormat> USUAL = EnumSet.of(RunFormat.JSON, RunFormat.CSV, RunFormat.NPZ);

    private final Map<RunFormat, CheckBox> formats = new EnumMap<>(RunFormat.class);
    private final CheckBox shared = new CheckBox(Texts.of("shell.export-dialog.run-file"));
    private final CheckBox withData = new CheckBox(Texts.of("shell.export-dialog.with-data"));
    private final ButtonType folder =
            new ButtonType(Texts.of("shell.export-dialog.choose-folder"), ButtonBar.ButtonData.OK_DONE);

    /** @param hasData whether there are data that can go with the run */
    private ExportDialog(Window owner, Look look, boolean hasData) {
        Label others = new Label(Texts.of("shell.export-dialog.for-programs"));
        Label people = new Label(Texts.of("shell.export-dialog.for-people"));
        VBox content = new VBox(others);
        content.getStyleClass().addAll("dialog-content", "export-choices");
        for (RunFormat format : RunFormat.values()) {
            CheckBox box = new CheckBox(says(format));
            box.setId("export-" + format.word());
            box.setSelected(USUAL.contains(format));
            formats.put(format, box);
            content.getChildren().add(box);
        }
        people.getStyleClass().add("apart");
        shared.setId("export-run-file");
        withData.setId("export-with-data");
        withData.disableProperty().bind(shared.selectedProperty().not());
        withData.setVisible(hasData);
        withData.setManaged(hasData);
        withData.getStyleClass().add("below");
        content.getChildren().addAll(people, shared, withData);
        Unblocking.over(this, owner);
        setTitle(Texts.of("shell.export-dialog.export-run"));
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().addAll(folder, ButtonType.CANCEL);
        Node button = getDialogPane().lookupButton(folder);
        button.setId("export-choose-folder");
        button.disableProperty().bind(nothing());
        look.dressDialog(getDialogPane());
        setOnShown(e -> Platform.runLater(() -> content.getChildren().get(1).requestFocus()));
    }

    private static String says(RunFormat format) {
        return switch (format) {
            case JSON -> Texts.of("shell.export-dialog.json");
            case CSV -> Texts.of("shell.export-dialog.csv");
            case NPZ -> Texts.of("shell.export-dialog.npz");
            case TENSORBOARD -> Texts.of("shell.export-dialog.tensorboard");
            case PARQUET -> Texts.of("shell.export-dialog.parquet");
        };
    }

    private BooleanBinding nothing() {
        BooleanBinding none = shared.selectedProperty().not();
        for (CheckBox box : formats.values()) {
            none = none.and(box.selectedProperty().not());
        }
        return none;
    }

    private RunExportChoice choice() {
        Set<RunFormat> chosen = EnumSet.noneOf(RunFormat.class);
        formats.forEach((format, box) -> {
            if (box.isSelected()) {
                chosen.add(format);
            }
        });
        return new RunExportChoice(chosen, shared.isSelected(), shared.isSelected() && withData.isSelected());
    }

    static Optional<RunExportChoice> ask(Window owner, Look look, boolean hasData) {
        ExportDialog dialog = new ExportDialog(owner, look, hasData);
        return dialog.showAndWait().filter(answer -> answer == dialog.folder).map(answer -> dialog.choice());
    }
}
