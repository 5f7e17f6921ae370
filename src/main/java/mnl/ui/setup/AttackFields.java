package mnl.ui.setup;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The attack that an arm trains against. */
final class AttackFields extends VBox {
    private final AttackSettings attack;

    AttackFields(Form form, AttackSettings attack) {
        this.attack = attack;
        getStyleClass().add("section-content");
        Label note = new Label("none ticked: all that can be moved");
        note.getStyleClass().add("quiet");
        getChildren()
                .add(new FieldGrid(form)
                        .number(
                                term(
                                        "radius",
                                        "Radius",
                                        "standardised units",
                                        "radius ε of the L2 ball around each sample, over the attacked modalities jointly."),
                                attack.radius())
                        .number(
                                term(
                                        "steps",
                                        "Steps",
                                        "per batch",
                                        "gradient steps of the attack; each costs a forward and a backward pass."),
                                attack.steps())
                        .number(
                                term("stepSize", "Step size", "", "length of one step; 0 takes 2.5 radius / steps."),
                                attack.stepSize())
                        .number(
                                term(
                                        "share",
                                        "Share",
                                        "0 to 1",
                                        "part of each batch that is moved; the rest is trained on as it is."),
                                attack.share())
                        .row(
                                term(
                                        "modalities",
                                        "Modalities",
                                        "",
                                        "which modalities are moved. Where none is ticked, all are that can be: texts "
                                                + "cannot be moved a little."),
                                modalities(form))
                        .beside(note));
    }

    private FlowPane modalities(Form form) {
        FlowPane boxes = new FlowPane();
        boxes.getStyleClass().add("attacked-modalities");
        for (String name : attack.names()) {
            Term term = term("modalities." + name, "Attack " + name, "", "whether this modality is moved.");
            CheckBox box = term.on(new CheckBox(name));
            box.setMnemonicParsing(false);
            box.setId(term.id());
            form.both(box.selectedProperty(), attack.attacked().get(name));
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private Term term(String field, String label, String unit, String sentence) {
        return new Term(attack.path() + "." + field, label, "", unit, sentence);
    }
}
