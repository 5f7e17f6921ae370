package mnl.ui.setup.arms;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mnl.ui.form.FieldGrid;
import mnl.ui.form.FormPart;
import mnl.ui.form.RecordRows;
import mnl.ui.form.Term;
import mnl.ui.setup.model.ArmAttack;
import mnl.words.Texts;

/** The attack that an arm trains against. */
final class AttackRows extends VBox {
    AttackRows(FormPart form, ArmAttack attack, String path, ObservableValue<? extends Record> experiment) {
        getStyleClass().add("section-content");
        RecordRows rows = new RecordRows(form, attack.fields(), path + ".", experiment).rest();
        Label note = new Label(Texts.of("setup.attack-rows.none-ticked-all-that"));
        note.getStyleClass().add("quiet");
        getChildren()
                .addAll(
                        rows,
                        new FieldGrid(form)
                                .row(rows.term("modalities"), boxes(form, attack, path + ".modalities."))
                                .beside(note));
    }

    private static FlowPane boxes(FormPart form, ArmAttack attack, String above) {
        FlowPane boxes = new FlowPane();
        boxes.getStyleClass().add("attacked-modalities");
        attack.attacked().forEach((name, moved) -> {
            Term term = new Term(
                    above + name,
                    Texts.of("setup.attack-rows.attack", name),
                    Texts.of("setup.attack-rows.whether-this-modality-is"));
            CheckBox box = term.on(new CheckBox(name));
            box.setMnemonicParsing(false);
            box.setId(term.id());
            form.both(box.selectedProperty(), moved);
            boxes.getChildren().add(box);
        });
        return boxes;
    }
}
