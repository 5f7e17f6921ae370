package mnl.ui.setup.arms;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.VBox;
import mnl.experiment.ArmName;
import mnl.experiment.fields.ExperimentFields;
import mnl.ui.form.FieldGrid;
import mnl.ui.form.FormPart;
import mnl.ui.form.RecordRows;
import mnl.ui.form.Term;
import mnl.ui.setup.model.ArmChoice;
import mnl.ui.setup.model.ModalitySettings;
import mnl.ui.setup.model.SetupViewModel;

/** Which arms are compared, against which baseline, and the coefficients of the guidance they share. */
public final class GuidanceCard extends VBox {
    private final SetupViewModel model;
    private final ObservableList<String> armNames = FXCollections.observableArrayList();
    private final ObservableList<String> modalityNames = FXCollections.observableArrayList();

    /** The card of a setup. */
    public GuidanceCard(SetupViewModel model) {
        this.model = model;
        FormPart form = model.form();
        getStyleClass().add("section-content");
        model.experimentProperty().addListener((o, was, now) -> nameArms());
        model.arms().choices().addListener((ListChangeListener<ArmChoice>) c -> nameArms());
        model.modalities().addListener((ListChangeListener<ModalitySettings>) c -> nameModalities());
        nameArms();
        nameModalities();
        FieldGrid arms = new FieldGrid(form)
                .wide(term("arms"), new ArmList(model))
                .choice(term("baseline"), model.arms().baselineProperty(), armNames, ArmName::of);
        getChildren()
                .addAll(
                        arms,
                        RecordRows.inside(form, model.settings(), "guidance", model.experimentProperty())
                                .choosing("fixedGuide", modalityNames)
                                .rest());
    }

    private static Term term(String path) {
        return Term.of(path, ExperimentFields.at(path).facts());
    }

    /** Name by name, so that a chosen baseline stays chosen. */
    private void nameArms() {
        List<String> names =
                model.arms().choices().stream().map(c -> c.arm().name()).toList();
        for (int a = 0; a < Math.min(names.size(), armNames.size()); a++) {
            if (!names.get(a).equals(armNames.get(a))) {
                armNames.set(a, names.get(a));
            }
        }
        if (armNames.size() > names.size()) {
            armNames.remove(names.size(), armNames.size());
        } else {
            armNames.addAll(names.subList(armNames.size(), names.size()));
        }
    }

    private void nameModalities() {
        List<String> names =
                model.modalities().stream().map(ModalitySettings::name).toList();
        if (!names.equals(modalityNames)) {
            modalityNames.setAll(names);
        }
    }
}
