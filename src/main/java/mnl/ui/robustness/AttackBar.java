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
import mnl.words.Texts;
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
                "attack-moved", Texts.of("robustness.attack-bar.what-is-moved-all"), index -> settings.movedProperty()
                        .set(index));
        settings.choicesProperty().addListener((o, old, now) -> showChoices(moved));
        showChoices(moved);
        getChildren()
                .addAll(
                        Nodes.labelled(Texts.of("robustness.attack-bar.radii"), radii()),
                        Nodes.labelled(
                                Texts.of("robustness.attack-bar.steps"),
                                number(
                                        "attack-steps",
                                        settings.stepsProperty(),
                                        3,
                                        Texts.of("robustness.attack-bar.gradient-steps-per-radius"))),
                        Nodes.labelled(
                                Texts.of("robustness.attack-bar.starts"),
                                number(
                                        "attack-starts",
                                        settings.startsProperty(),
                                        2,
                                        Texts.of("robustness.attack-bar.how-often-each-radius"))),
                        Nodes.group(
                                Nodes.labelled(
                                        Texts.of("robustness.attack-bar.samples"),
                                        number(
                                                "attack-samples",
                                                settings.samplesProperty(),
                                                5,
                                                Texts.of("robustness.attack-bar.how-many-test-samples"))),
                                of),
                        Nodes.labelled(Texts.of("robustness.attack-bar.move"), moved.node()),
                        targeted(),
                        attack(),
                        new ProgressWithCancel(
                                Texts.of("robustness.attack-bar.attacking"), "cancel-attack", model.attacking()),
                        problem());
        Explain.set(this, Texts.of("robustness.attack-bar.explain"));
    }

    private void showChoices(IndexChoice moved) {
        moved.show(settings.choicesProperty().get(), settings.movedProperty().get());
    }

    private Button attack() {
        Button attack = Nodes.icon(
                new Button(Texts.of("robustness.attack-bar.attack")),
                Feather.ZAP,
                Texts.of("robustness.attack-bar.attack-the-model-as"));
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
                field("attack-radii", settings.radiiProperty(), 11), Texts.of("robustness.attack-bar.l2-radii-r-to"));
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
        CheckBox box = new CheckBox(Texts.of("robustness.attack-bar.every-class"));
        box.setId("attack-targeted");
        box.selectedProperty().bindBidirectional(settings.targetedProperty());
        return Nodes.tip(box, Texts.of("robustness.attack-bar.also-raise-f-k"));
    }

    private Label problem() {
        Label problem = Nodes.problem("attack-problem", settings.problemProperty());
        problem.setWrapText(false);
        return problem;
    }

    /** Says how many samples there are. */
    void show(@Nullable RobustAnswer answer) {
        RadiiFound radii = answer == null ? null : answer.question().radii();
        of.setText(radii == null ? "" : Texts.of("robustness.attack-bar.of", radii.samples()));
    }
}
