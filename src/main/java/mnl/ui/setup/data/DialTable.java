package mnl.ui.setup.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import mnl.experiment.DatasetSpec.SyntheticModality;
import mnl.experiment.fields.DatasetFields;
import mnl.experiment.fields.Field;
import mnl.ui.form.FieldGrid;
import mnl.ui.form.FormPart;
import mnl.ui.form.MessageLabel;
import mnl.ui.form.RecordSettings;
import mnl.ui.form.Term;
import mnl.ui.setup.model.SetupViewModel;
import mnl.words.Texts;

/** The dials of the synthetic modalities: a row per modality, a column for each number. */
final class DialTable extends GridPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final FormPart form;
    private final Set<String> paths = new HashSet<>();
    private final List<Field> numbers = DatasetFields.DIALS.all().stream()
            .filter(Field.OfNumber.class::isInstance)
            .toList();
    private int row = 1;

    DialTable(FormPart form, SetupViewModel model) {
        this.form = form;
        getStyleClass().add("dial-table");
        for (int column = 0; column < numbers.size(); column++) {
            Term term = Term.of(
                    "." + numbers.get(column).name(), numbers.get(column).facts());
            Label head = term.on(new Label(term.symbol()));
            head.getStyleClass().add("dial-head");
            add(head, column + 1, 0);
        }
        List<RecordSettings<SyntheticModality>> modalities = model.dataset().modalities();
        for (int m = 0; m < modalities.size(); m++) {
            addModality(modalities.get(m), "dataset.modalities[" + m + "].");
        }
    }

    private void addModality(RecordSettings<SyntheticModality> modality, String above) {
        String called = modality.record().name();
        Label name = new Label(called);
        name.getStyleClass().add("field-label");
        add(name, 0, row);
        for (int column = 0; column < numbers.size(); column++) {
            Field number = numbers.get(column);
            Term plain = Term.of(above + number.name(), number.facts());
            Term term = plain.called(Texts.of("setup.dial-table.of", plain.label(), called));
            TextField field = FieldGrid.field(form, term, modality.number(number.name()));
            paths.add(term.path());
            add(field, column + 1, row);
            add(
                    new MessageLabel(form, term, wrong -> field.pseudoClassStateChanged(WRONG, wrong)),
                    0,
                    row + 1 + column,
                    numbers.size() + 1,
                    1);
        }
        row += 1 + numbers.size();
    }

    /** The fields whose messages are shown here. */
    Set<String> paths() {
        return paths;
    }
}
