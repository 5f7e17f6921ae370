package mnl.ui.setup.dials;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DatasetSpec.SyntheticModality;
import mnl.experiment.DialEdits;
import mnl.ui.form.FormPart;
import mnl.ui.form.RecordRows;
import mnl.ui.form.RecordSettings;
import mnl.ui.setup.history.HistoryGestures;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The dials of one modality, with its name and a button that takes it out. */
final class ModalityDials extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final SetupViewModel model;
    private final int index;
    private final TextField name = new TextField();
    private final Label wrong = new Label();

    ModalityDials(FormPart form, SetupViewModel model, int index) {
        this.model = model;
        this.index = index;
        getStyleClass().add("modality-card");
        RecordSettings<SyntheticModality> dials = model.dataset().modalities().get(index);
        String path = "dataset.modalities[" + index + "]";
        wrong.getStyleClass().add("field-message");
        wrong.setId("dials-name-message-" + index);
        wrong.setWrapText(true);
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        RecordRows rows = new RecordRows(form, dials, path + ".", model.experimentProperty())
                .without("name")
                .rest();
        getChildren().addAll(head(dials.record().name()), wrong, rows);
    }

    private HBox head(String called) {
        Nodes.tip(name, Texts.of("setup.modality-dials.name-of-the-modality"));
        name.setId("dials-name-" + index);
        name.getStyleClass().add("modality-name-field");
        name.setText(called);
        HistoryGestures.takesLater(name);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setOnAction(e -> rename(called));
        name.focusedProperty().addListener((o, was, focused) -> {
            if (!focused) {
                rename(called);
            }
        });
        Button remove =
                Nodes.icon(new Button(), Feather.TRASH_2, Texts.of("setup.modality-dials.takes-out-of-the", called));
        remove.setId("dials-remove-" + index);
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        remove.setDisable(model.dataset().modalities().size() <= DialEdits.FEWEST);
        remove.setOnAction(e -> model.edit(now -> DialEdits.remove(now, index)));
        HBox head = new HBox(name, remove);
        head.getStyleClass().add("slider-and-field");
        return head;
    }

    /** A name that cannot be stays in the field, with the reason below it, and changes nothing. */
    private void rename(String called) {
        if (!isOf(called)) {
            return;
        }
        String typed = name.getText().strip();
        Optional<String> problem =
                DialEdits.nameProblem(model.experimentProperty().get(), index, typed);
        wrong.setText(problem.orElse(""));
        name.pseudoClassStateChanged(WRONG, problem.isPresent());
        if (problem.isEmpty() && !typed.equals(called) && getScene() != null) {
            model.edit(now -> DialEdits.rename(now, index, typed));
        }
    }

    /** False once other data have been chosen: the field loses the focus only after that. */
    private boolean isOf(String called) {
        return model.experimentProperty().get().dataset() instanceof DatasetSpec.Synthetic data
                && index < data.modalities().size()
                && data.modalities().get(index).name().equals(called);
    }
}
