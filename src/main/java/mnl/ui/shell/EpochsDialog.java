package mnl.ui.shell;

import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import mnl.experiment.fields.ScheduleFields;
import mnl.words.Texts;

/** Asks to which epoch a finished run is to be trained. */
final class EpochsDialog extends Dialog<ButtonType> {
    private static final int DIGITS = 6;
    private static final int GAP = 8;

    private final TextField field;
    private final ButtonType train =
            new ButtonType(Texts.of("shell.epochs-dialog.train"), ButtonBar.ButtonData.OK_DONE);

    private EpochsDialog(Window owner, Look look, int now) {
        field = new TextField(String.valueOf(2 * now));
        field.setId("longer-epochs");
        field.setPrefColumnCount(DIGITS);
        Label question = new Label(Texts.of("shell.epochs-dialog.to-epoch", now));
        question.setLabelFor(field);
        question.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(GAP, question, field);
        content.getStyleClass().add("dialog-content");
        content.setAlignment(Pos.BASELINE_LEFT);
        Unblocking.over(this, owner);
        setTitle(Texts.of("shell.epochs-dialog.train-longer"));
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().addAll(train, ButtonType.CANCEL);
        Node button = getDialogPane().lookupButton(train);
        button.setId("longer-train");
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> more(field.getText(), now).isEmpty(), field.textProperty()));
        look.dressDialog(getDialogPane());
        setOnShown(e -> Platform.runLater(field::requestFocus));
    }

    static OptionalInt ask(Window owner, Look look, int now) {
        EpochsDialog dialog = new EpochsDialog(owner, look, now);
        boolean wanted =
                dialog.showAndWait().filter(answer -> answer == dialog.train).isPresent();
        return wanted ? more(dialog.field.getText(), now) : OptionalInt.empty();
    }

    /** A whole number that is larger; empty for anything else. */
    static OptionalInt more(String text, int now) {
        String digits = text.strip();
        boolean number = digits.matches("[0-9]{1," + DIGITS + "}");
        return number && Integer.parseInt(digits) > now && Integer.parseInt(digits) <= ScheduleFields.MOST_EPOCHS
                ? OptionalInt.of(Integer.parseInt(digits))
                : OptionalInt.empty();
    }
}
