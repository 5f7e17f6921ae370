package mnl.ui.setup.modality;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import mnl.ui.form.FieldGrid;
import mnl.ui.form.FormPart;
import mnl.ui.form.RecordRows;
import mnl.ui.form.Term;
import mnl.ui.setup.model.EncoderSettings;
import mnl.ui.style.formula.MathText;

/** The encoder of one modality, with the settings that it reads. */
final class EncoderRows extends VBox {
    /**
     * @param form the part of the form that they belong to
     * @param encoder the settings
     * @param above path of the encoder in the experiment, with a dot behind it
     * @param experiment what conditions on the experiment are about
     */
    EncoderRows(FormPart form, EncoderSettings encoder, String above, ObservableValue<? extends Record> experiment) {
        getStyleClass().add("section-content");
        RecordRows rows = new RecordRows(form, encoder.fields(), above, experiment);
        MathText formula = new MathText();
        formula.getStyleClass().add("quiet");
        formula.setId(Term.id(above + "formula"));
        form.text(
                formula.sourceProperty(),
                () -> EncoderWords.sentence(
                        encoder.choiceProperty().get(),
                        encoder.modalityProperty().get()),
                encoder.choiceProperty(),
                encoder.modalityProperty());
        FieldGrid chooser = new FieldGrid(form)
                .choice(rows.term("kind"), encoder.choiceProperty(), encoder.choices(), EncoderWords::shortly)
                .beside(formula);
        getChildren()
                .addAll(
                        chooser,
                        rows.only("depth", () -> !encoder.isLinear())
                                .without("kind")
                                .rest());
    }
}
