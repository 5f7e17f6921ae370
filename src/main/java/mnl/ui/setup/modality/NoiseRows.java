package mnl.ui.setup.modality;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.NoiseText;
import mnl.ui.form.FieldGrid;
import mnl.ui.form.FormPart;
import mnl.ui.form.NumberSetting;
import mnl.ui.form.RecordRows;
import mnl.ui.form.RecordSettings;
import mnl.ui.form.Term;

/** The noise of one modality, with the severity in the kind's own unit. */
final class NoiseRows extends VBox {
    /**
     * @param form the part of the form that they belong to
     * @param noise its settings
     * @param term which noise it is
     * @param kinds the kinds on offer
     * @param experiment what conditions on the experiment are about
     */
    NoiseRows(
            FormPart form,
            RecordSettings<NoiseSpec> noise,
            Term term,
            ObservableList<NoiseKind> kinds,
            ObservableValue<? extends Record> experiment) {
        getStyleClass().add("section-content");
        ObjectProperty<NoiseKind> kind = noise.choice("kind");
        NumberSetting severity = noise.number("severity");
        Label level = new Label();
        level.getStyleClass().addAll("quiet", "noise-level");
        level.setId(Term.id(term.path() + ".level"));
        form.text(
                level.textProperty(),
                () -> NoiseText.level(kind.get(), severity.get()),
                kind,
                severity.valueProperty());
        Term which = new Term(term.path() + ".kind", term.label(), term.sentence());
        getChildren()
                .addAll(
                        new FieldGrid(form).choice(which, kind, kinds, NoiseKind::label),
                        new RecordRows(form, noise, term.path() + ".", experiment)
                                .without("kind")
                                .rows("severity")
                                .beside(level)
                                .rest());
    }
}
