package mnl.ui.setup;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.VBox;
import mnl.experiment.GuidanceForm;
import mnl.experiment.PairRule;

/** Which arms are compared, against which baseline, and the coefficients of the guidance they share. */
final class GuidanceCard extends VBox {
    private final SetupViewModel model;
    private final ArmList arms;
    private final ObservableList<String> armNames = FXCollections.observableArrayList();
    private final ObservableList<String> modalityNames = FXCollections.observableArrayList();
    private final FieldGrid armGrid;
    private final FieldGrid shared;
    private final WarmUpCard warmUp;
    private final FieldGrid form;

    GuidanceCard(SetupViewModel model) {
        this.model = model;
        getStyleClass().add("section-content");
        arms = new ArmList(model);
        model.experimentProperty().addListener((o, was, now) -> nameArms());
        model.arms().choices().addListener((ListChangeListener<ArmChoice>) c -> nameArms());
        model.modalities().addListener((ListChangeListener<ModalitySettings>) c -> nameModalities());
        nameArms();
        nameModalities();
        armGrid = armGrid();
        shared = sharedGrid();
        warmUp = new WarmUpCard(model);
        form = formGrid();
        getChildren().addAll(armGrid, shared, warmUp, form);
    }

    List<FieldGrid> grids() {
        List<FieldGrid> grids = new ArrayList<>(List.of(armGrid, shared, form));
        grids.addAll(warmUp.grids());
        return grids;
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

    private FieldGrid armGrid() {
        return new FieldGrid(model)
                .wide(
                        new Term("arms", "Arms", "", "", "what is trained side by side on the same seeds; up to 16."),
                        arms)
                .choice(
                        new Term(
                                "baseline",
                                "Baseline",
                                "",
                                "",
                                "the arm that every difference is measured against, seed by seed."),
                        model.arms().baselineProperty(),
                        armNames,
                        name -> name);
    }

    private FieldGrid sharedGrid() {
        SharedSettings settings = model.shared();
        return new FieldGrid(model)
                .slider(
                        new Term(
                                "guidance.lambda",
                                "Lambda",
                                "λ",
                                "",
                                "weight of the guide's probabilities in the guidance loss −λ Σ_k p^s_k log p^w_k."),
                        settings.lambda(),
                        new SliderRange(0, 8, 0.1))
                .slider(
                        new Term(
                                "guidance.strength",
                                "Strength",
                                "g",
                                "",
                                "factor on the whole guidance term of the total loss."),
                        settings.strength(),
                        new SliderRange(0, 5, 0.1));
    }

    private FieldGrid formGrid() {
        SharedSettings settings = model.shared();
        return new FieldGrid(model)
                .choice(
                        new Term(
                                "guidance.form",
                                "Form",
                                "",
                                "",
                                "the guidance loss as in the released code (with the extra target pull −log p^w_y, "
                                        + "divided by the number of classes) or as in the paper (without either)."),
                        settings.formProperty(),
                        List.of(GuidanceForm.values()),
                        form -> form == GuidanceForm.RELEASED ? "released code" : "paper")
                .choice(
                        new Term(
                                "guidance.fixedGuide",
                                "Fixed guide",
                                "",
                                "",
                                "the modality that guides all others on every sample in the arms that have one fixed "
                                        + "teacher, such as “forced”."),
                        settings.fixedGuideProperty(),
                        modalityNames,
                        name -> name)
                .choice(
                        new Term(
                                "guidance.pairRule",
                                "Pairs",
                                "",
                                "",
                                "who guides whom among more than two modalities; with two there is no difference."),
                        settings.pairRuleProperty(),
                        List.of(PairRule.values()),
                        rule -> rule == PairRule.ALL_PAIRS ? "every pair" : "the strongest");
    }
}
