package mnl.ui.setup;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mnl.experiment.FusionRule;
import mnl.ui.style.FusionWords;

/** The late fusion rule and the settings that it reads. */
final class FusionCard extends VBox {
    private final Form form;
    private Form weightsPart;
    private final FusionSettings settings;
    private final String path;
    private final FieldGrid chooser;
    private final FieldGrid rankLoss;
    private final FieldGrid annealing;
    private final VBox weights = new VBox();

    /** The fusion that every arm has that brings none of its own. */
    FusionCard(SetupViewModel model) {
        this(new Form(model), model.shared().fusionSettings());
    }

    /**
     * @param form the part of the form that it belongs to
     * @param settings the fusion
     */
    FusionCard(Form form, FusionSettings settings) {
        this.form = form;
        this.settings = settings;
        path = settings.path();
        getStyleClass().add("section-content");
        weights.getStyleClass().add("section-content");
        chooser = chooser();
        rankLoss = new FieldGrid(form)
                .number(
                        new Term(
                                path + ".rankLossWeight",
                                "Rank loss",
                                "",
                                "",
                                "weight of QMF's rank loss: a sample that a modality has found harder so far shall "
                                        + "not get the larger confidence. 0 switches it off."),
                        settings.rankLossWeight());
        annealing = new FieldGrid(form)
                .number(
                        new Term(
                                path + ".annealingEpochs",
                                "Annealing",
                                "",
                                "epochs",
                                "epochs over which the KL term, which takes evidence for wrong classes away, grows "
                                        + "to its full weight."),
                        settings.annealingEpochs());
        form.whenever(this::showWeights, settings.weights());
        shown(weights, FusionRule.WEIGHTED);
        shown(rankLoss, FusionRule.QMF_ENERGY);
        shown(annealing, FusionRule.TMC_EVIDENTIAL);
        getChildren().addAll(chooser, weights, rankLoss, annealing);
    }

    /** Whether the message of this field is shown here. */
    boolean shows(String shown) {
        return shown.equals(path + ".weights")
                || shown.startsWith(path + ".weights.")
                || Stream.of(chooser, rankLoss, annealing)
                        .anyMatch(grid -> grid.paths().contains(shown));
    }

    private FieldGrid chooser() {
        Label formula = new Label();
        formula.setWrapText(true);
        formula.getStyleClass().add("quiet");
        formula.setId(new Term(path + ".formula", "", "", "", "").id());
        form.text(
                formula.textProperty(),
                () -> FusionWords.sentence(settings.ruleProperty().get()),
                settings.ruleProperty());
        return new FieldGrid(form)
                .choice(
                        new Term(
                                path + ".rule",
                                "Late fusion",
                                "F",
                                "",
                                "how the modalities' logits become the fused ones; below is the rule's formula. "
                                        + "Dynamic rules weigh the modalities anew for every sample."),
                        settings.ruleProperty(),
                        List.of(FusionRule.values()),
                        FusionWords::shortly)
                .beside(formula);
    }

    private void showWeights() {
        if (weightsPart != null) {
            weightsPart.end();
        }
        weightsPart = form.part();
        FieldGrid grid = new FieldGrid(weightsPart);
        for (FusionSettings.Weight weight : settings.weights()) {
            grid.number(
                    new Term(
                            settings.path(weight),
                            weight.modality(),
                            "a",
                            "",
                            "weight of this modality's logits, in proportion to the others."),
                    weight.setting());
        }
        Term learning = new Term(
                path + ".learned",
                "Learn the weights",
                "",
                "",
                "whether the fused loss trains the weights, one set per arm and seed, starting from these.");
        CheckBox learned = learning.on(new CheckBox(learning.label()));
        learned.setId(learning.id());
        weightsPart.both(learned.selectedProperty(), settings.learnedProperty());
        MessageLabel message = new MessageLabel(
                weightsPart,
                new Term(path + ".weights", "Fusion weights", "", "", "the weights together."),
                wrong -> {});
        weights.getChildren().setAll(grid, message, learned);
    }

    private void shown(Node node, FusionRule rule) {
        form.shownWhen(node, () -> settings.ruleProperty().get() == rule, settings.ruleProperty());
    }
}
