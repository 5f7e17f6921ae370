package mnl.ui.setup.fusion;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import mnl.experiment.FusionRule;
import mnl.ui.form.FieldGrid;
import mnl.ui.form.FormPart;
import mnl.ui.form.MessageLabel;
import mnl.ui.form.RecordRows;
import mnl.ui.form.Term;
import mnl.ui.setup.model.FusionSettings;
import mnl.ui.style.FusionWords;
import mnl.ui.style.formula.MathText;
import org.jspecify.annotations.Nullable;

/** The late fusion rule and the settings that it reads. */
public final class FusionCard extends VBox {
    private final FormPart form;
    private final FusionSettings settings;
    private final VBox weights = new VBox();
    private final RecordRows rows;
    private @Nullable FormPart weightsPart;

    /**
     * @param form the part of the form that it belongs to
     * @param settings the fusion
     * @param experiment what conditions on the experiment are about
     */
    public FusionCard(FormPart form, FusionSettings settings, ObservableValue<? extends Record> experiment) {
        this.form = form;
        this.settings = settings;
        rows = new RecordRows(form, settings.fields(), settings.path() + ".", experiment);
        getStyleClass().add("section-content");
        weights.getStyleClass().add("section-content");
        MathText formula = new MathText();
        formula.getStyleClass().add("quiet");
        formula.setId(Term.id(settings.path() + ".formula"));
        form.text(
                formula.sourceProperty(),
                () -> FusionWords.sentence(settings.ruleProperty().get()),
                settings.ruleProperty());
        rows.rows("rule").beside(formula).without("weights").between(weights);
        rows.check("learned").rest();
        form.whenever(this::showWeights, settings.weights());
        form.shownWhen(weights, () -> settings.ruleProperty().get() == FusionRule.WEIGHTED, settings.ruleProperty());
        getChildren().add(rows);
    }

    private void showWeights() {
        if (weightsPart != null) {
            weightsPart.end();
        }
        FormPart part = form.part();
        weightsPart = part;
        Term together = rows.term("weights");
        FieldGrid grid = new FieldGrid(part);
        for (FusionSettings.Weight weight : settings.weights()) {
            grid.number(
                    new Term(
                            settings.path(weight),
                            weight.modality(),
                            together.symbol(),
                            together.unit(),
                            together.sentence()),
                    weight.setting());
        }
        weights.getChildren().setAll(grid, new MessageLabel(part, together, wrong -> {}));
    }
}
