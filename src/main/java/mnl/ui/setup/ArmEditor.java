package mnl.ui.setup;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DominanceRule;
import mnl.experiment.Experiment;
import mnl.experiment.GuidanceForm;
import mnl.experiment.GuidanceMode;

/** Everything that makes one arm; what is typed counts at once, as everywhere in the setup. */
final class ArmEditor extends VBox {
    private final Form form;
    private final SetupViewModel model;
    private final ArmChoice choice;
    private final TextField name = new TextField();

    ArmEditor(Form form, ArmChoice choice) {
        this.form = form;
        this.model = form.model();
        this.choice = choice;
        getStyleClass().addAll("section-content", "arm-editor");
        setId("arm-editor");
        FieldGrid head = new FieldGrid(form);
        getChildren().addAll(nameRow(head), summary(), guidance(), fusion(), attack());
    }

    /** Puts the cursor into the name. */
    void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    private Node nameRow(FieldGrid grid) {
        Term term = term(
                "name",
                "Name",
                "what the arm is called in every chart and table; unique, without commas and quotes. A suggested name "
                        + "follows the settings until you type your own.");
        name.setId(term.id());
        form.both(name.textProperty(), choice.nameProperty());
        return grid.row(term, term.on(name));
    }

    private Node guidance() {
        FieldGrid what = new FieldGrid(form)
                .choice(
                        term(
                                "mode",
                                "What is taught",
                                "which of the guide's probabilities p^s the guided modality w copies: none, none but "
                                        + "with an extra pull to the target, all, or those of the non-target classes."),
                        choice.modeProperty(),
                        List.of(GuidanceMode.values()),
                        ArmWords::mode);
        FieldGrid who = new FieldGrid(form)
                .choice(
                        term(
                                "dominance",
                                "Who teaches",
                                "the condition under which a modality guides another one on a sample; below is its "
                                        + "formula and where it comes from."),
                        choice.dominanceProperty(),
                        List.of(DominanceRule.values()),
                        ArmWords::dominance)
                .wide(note(
                        "condition",
                        () -> ArmWords.condition(
                                choice.dominanceProperty().get(),
                                String.valueOf(
                                        model.shared().fixedGuideProperty().get())),
                        choice.dominanceProperty(),
                        model.shared().fixedGuideProperty()));
        CheckBox pull = check(
                term(
                        "targetPull",
                        "Extra target pull",
                        "whether a guided modality also gets the plain term −log p^w_y (α = 1), as in the released "
                                + "code. The paper's form has none, whatever is set here."),
                choice.targetPullProperty());
        form.shownWhen(who, () -> choice.modeProperty().get() != GuidanceMode.NONE, choice.modeProperty());
        form.shownWhen(
                pull, this::canPull, choice.modeProperty(), model.shared().formProperty());
        return content(what, who, pull);
    }

    private boolean canPull() {
        GuidanceMode mode = choice.modeProperty().get();
        return (mode == GuidanceMode.ALL_CLASS || mode == GuidanceMode.NON_TARGET)
                && model.shared().formProperty().get() == GuidanceForm.RELEASED;
    }

    private Node fusion() {
        CheckBox own = check(
                term(
                        "ownFusion",
                        "Late fusion of its own",
                        "whether this arm fuses by another rule than the experiment, which stands under “Fusion”."),
                choice.ownFusionProperty());
        FusionCard card = new FusionCard(form, choice.fusion());
        form.shownWhen(card, choice.ownFusionProperty()::get, choice.ownFusionProperty());
        return content(own, card);
    }

    private Node attack() {
        CheckBox attacked = check(
                term(
                        "attacked",
                        "Train against attacks",
                        "whether samples of each batch are moved, within an L2 ball, to where the model of that moment "
                                + "is worst (projected gradient descent)."),
                choice.attackedProperty());
        AttackFields fields = new AttackFields(form, choice.attack());
        form.shownWhen(fields, choice.attackedProperty()::get, choice.attackedProperty());
        return content(attacked, fields);
    }

    private Node summary() {
        Label formula = note(
                "formula",
                () -> ArmFormula.of(
                        choice.arm(), model.experimentProperty().get().guidance(), classes()),
                choice.armProperty(),
                model.experimentProperty(),
                model.factsProperty());
        formula.getStyleClass().setAll("label", "arm-formula");
        Label sentence = note("sentence", () -> capitalised(ArmWords.sentence(choice.arm())), choice.armProperty());
        return content(formula, sentence);
    }

    private OptionalInt classes() {
        Experiment experiment = model.experimentProperty().get();
        if (experiment.dataset() instanceof DatasetSpec.Synthetic data) {
            return OptionalInt.of(data.classes());
        }
        DatasetFacts facts = model.factsProperty().get();
        return facts == null ? OptionalInt.empty() : OptionalInt.of(facts.info().classes());
    }

    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private Term term(String field, String label, String sentence) {
        return new Term(choice.path() + "." + field, label, "", "", sentence);
    }

    private CheckBox check(Term term, BooleanProperty on) {
        CheckBox box = term.on(new CheckBox(term.label()));
        box.setId(term.id());
        form.both(box.selectedProperty(), on);
        return box;
    }

    private Label note(String id, Supplier<String> text, Observable... when) {
        Label note = new Label();
        note.setId(term(id, "", "").id());
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("quiet");
        form.text(note.textProperty(), text, when);
        return note;
    }

    private static VBox content(Node... nodes) {
        VBox content = new VBox(nodes);
        content.getStyleClass().add("section-content");
        return content;
    }
}
