package mnl.ui.setup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/** The dials of the synthetic modalities: a row per modality, a column each for a, sigma and rho. */
final class DialTable extends GridPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Form form;
    private final Set<String> paths = new HashSet<>();
    private int row = 1;

    DialTable(Form form) {
        this.form = form;
        getStyleClass().add("dial-table");
        List<Term> heads = DialTerms.ofModality("", "");
        for (int column = 0; column < heads.size(); column++) {
            Label head = heads.get(column).on(new Label(heads.get(column).symbol()));
            head.getStyleClass().add("dial-head");
            add(head, column + 1, 0);
        }
        List<SyntheticModalitySettings> modalities = form.model().dataset().modalities();
        for (int m = 0; m < modalities.size(); m++) {
            addModality(modalities.get(m), "dataset.modalities[" + m + "]");
        }
    }

    private void addModality(SyntheticModalitySettings modality, String path) {
        Label name = new Label(modality.name());
        name.getStyleClass().add("field-label");
        add(name, 0, row);
        List<NumberSetting> dials = List.of(modality.amplitude(), modality.deviation(), modality.separation());
        List<Term> terms = DialTerms.ofModality(path, modality.name());
        for (int column = 0; column < dials.size(); column++) {
            Term term = terms.get(column);
            TextField field = FieldGrid.field(form, term, dials.get(column));
            paths.add(term.path());
            add(field, column + 1, row);
            add(
                    new MessageLabel(form, term, wrong -> field.pseudoClassStateChanged(WRONG, wrong)),
                    0,
                    row + 1 + column,
                    dials.size() + 1,
                    1);
        }
        row += 1 + dials.size();
    }

    /** The fields whose messages are shown here. */
    Set<String> paths() {
        return paths;
    }
}
