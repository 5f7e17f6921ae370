package mnl.ui.robustness;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import mnl.ui.style.IndexChoice;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What the next attack is to be, how far it is, and what is wrong with it. */
final class AttackBar extends FlowPane {
    private final RobustnessViewModel model;
    private final AttackSettings settings;
    private final Label of = new Label();

    AttackBar(RobustnessViewModel model) {
        this.model = model;
        this.settings = model.settings();
        getStyleClass().addAll("view-bar", "attack-bar");
        of.setId("attack-of");
        of.getStyleClass().add("view-note");
        IndexChoice moved = new IndexChoice(
                "attack-moved",
                "What is moved: all modalities by one joint perturbation of length r, or one modality and the others not",
                index -> settings.movedProperty().set(index));
        settings.choicesProperty().addListener((o, old, now) -> showChoices(moved));
        showChoices(moved);
        getChildren()
                .addAll(
                        certify(),
                        Nodes.labelled("radii", radii()),
                        Nodes.labelled(
                                "steps",
                                number(
                                        "attack-steps",
                                        settings.stepsProperty(),
                                        3,
                                        "Gradient steps per radius and start")),
                        Nodes.labelled(
                                "starts",
                                number(
                                        "attack-starts",
                                        settings.startsProperty(),
                                        2,
                                        "How often each radius is tried: from the sample itself, then from random points")),
                        Nodes.group(
                                Nodes.labelled(
                                        "samples",
                                        number(
                                                "attack-samples",
                                                settings.samplesProperty(),
                                                5,
                                                "How many test samples are attacked, from the first on; 0 = all, and never more than there are. The"
                                                        + " number given at first takes some seconds with an MLP")),
                                of),
                        Nodes.labelled("move", moved.node()),
                        targeted(),
                        attack(),
                        new ProgressWithCancel("Certifying", "cancel-certify", model.certifying()),
                        new ProgressWithCancel("Attacking", "cancel-attack", model.attacking()),
                        problem());
        Explain.set(
                this,
                "PGD-L2 attack: d ← project(d + (2.5 r / steps) g / ‖g‖), g = ∇ max_{k≠y} (F_k − F_y) at x + d, ‖d‖ ≤ r,"
                        + " on the standardised features. A sample counts as broken from the smallest radius on at which"
                        + " its fused prediction was flipped. What it does not break may still be breakable.");
    }

    private void showChoices(IndexChoice moved) {
        moved.show(settings.choicesProperty().get(), settings.movedProperty().get());
    }

    private Button certify() {
        Button certify = Nodes.icon(
                new Button("Certify"),
                Feather.SHIELD,
                "Work out the radii R of all test samples of the model as it is now (by itself when a run is over)");
        certify.setId("certify");
        certify.setOnAction(e -> model.certify());
        certify.disableProperty().bind(model.certifying().shareProperty().greaterThanOrEqualTo(0));
        return certify;
    }

    private Button attack() {
        Button attack = Nodes.icon(
                new Button("Attack"),
                Feather.ZAP,
                "Attack the model as it is now by projected gradient steps (PGD, L2)");
        attack.setId("attack");
        attack.setOnAction(e -> model.attack());
        attack.disableProperty()
                .bind(settings.problemProperty()
                        .isNotEmpty()
                        .or(model.attacking().shareProperty().greaterThanOrEqualTo(0)));
        return attack;
    }

    private TextField radii() {
        return Nodes.tip(
                field("attack-radii", settings.radiiProperty(), 11),
                "L2 radii r to try, in training standard deviations: 0.25, 0.5, 1, or 2 in 8 for eight up to 2");
    }

    private TextField number(String id, StringProperty text, int columns, String tip) {
        return Nodes.tip(field(id, text, columns), tip);
    }

    private TextField field(String id, StringProperty text, int columns) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(text);
        field.setOnAction(e -> model.attack());
        return field;
    }

    private CheckBox targeted() {
        CheckBox box = new CheckBox("every class");
        box.setId("attack-targeted");
        box.selectedProperty().bindBidirectional(settings.targetedProperty());
        return Nodes.tip(
                box, "Also raise F_k − F_y for every class k by itself: stronger, and slower by the number of classes");
    }

    private Label problem() {
        Label problem = Nodes.problem("attack-problem", settings.problemProperty());
        problem.setWrapText(false);
        return problem;
    }

    /** Says how many samples there are. */
    void show(@Nullable RobustAnswer answer) {
        RadiiFound radii = answer == null ? null : answer.question().radii();
        of.setText(radii == null ? "" : "of " + radii.samples());
    }
}
