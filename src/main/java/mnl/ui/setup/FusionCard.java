package mnl.ui.setup;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mnl.experiment.FusionRule;
import mnl.ui.style.FusionWords;

/** The late fusion rule and the settings that it reads. */
final class FusionCard extends VBox {
    private final SetupViewModel model;
    private final FusionSettings settings;
    private final String path;
    private final FieldGrid chooser;
    private final FieldGrid rankLoss;
    private final FieldGrid annealing;
    private final VBox weights = new VBox();

    /** The fusion that every arm has that brings none of its own. */
    FusionCard(SetupViewModel model) {
        this(model, model.shared().fusionSettings());
    }

    /**
     * @param model for the messages
     * @param settings the fusion
     */
    FusionCard(SetupViewModel model, FusionSettings settings) {
        this.model = model;
        this.settings = settings;
        path = settings.path();
        getStyleClass().add("section-content");
        weights.getStyleClass().add("section-content");
        chooser = chooser();
        rankLoss = new FieldGrid(model)
                .number(
                        new Term(
                                path + ".rankLossWeight",
                                "Rank loss",
                                "",
                                "",
                                "weight of QMF's rank loss: a sample that a modality has found harder so far shall "
                                        + "not get the larger confidence. 0 switches it off."),
                        settings.rankLossWeight());
        annealing = new FieldGrid(model)
                .number(
                        new Term(
                                path + ".annealingEpochs",
                                "Annealing",
                                "",
                                "epochs",
                                "epochs over which the KL term, which takes evidence for wrong classes away, grows "
                                        + "to its full weight."),
                        settings.annealingEpochs());
        settings.weights().addListener(Listening.<FusionSettings.Weight>keptBy(this, c -> showWeights()));
        showWeights();
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
        formula.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> FusionWords.sentence(settings.ruleProperty().get()), settings.ruleProperty()));
        return new FieldGrid(model)
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
        FieldGrid grid = new FieldGrid(model);
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
        learned.selectedProperty().bindBidirectional(settings.learnedProperty());
        MessageLabel message = new MessageLabel(
                model, new Term(path + ".weights", "Fusion weights", "", "", "the weights together."), wrong -> {});
        weights.getChildren().setAll(grid, message, learned);
    }

    private void shown(Node node, FusionRule rule) {
        node.managedProperty().bind(node.visibleProperty());
        node.visibleProperty().bind(settings.ruleProperty().isEqualTo(rule));
    }
}
