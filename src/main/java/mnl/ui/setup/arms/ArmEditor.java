package mnl.ui.setup.arms;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.GuidanceForm;
import mnl.ui.form.FormPart;
import mnl.ui.form.RecordRows;
import mnl.ui.form.Term;
import mnl.ui.setup.fusion.FusionCard;
import mnl.ui.setup.model.ArmChoice;
import mnl.ui.setup.model.DatasetFacts;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.style.formula.MathText;

/** Everything that makes one arm; what is typed counts at once, as everywhere in the setup. */
public final class ArmEditor extends VBox {
    private static final List<String> APART =
            List.of("name", "mode", "dominance", "targetPull", "fusion", "adversarial", "baseLoss");

    private final FormPart form;
    private final SetupViewModel model;
    private final ArmChoice choice;

    /** The editor of one arm of a setup. */
    public ArmEditor(FormPart form, SetupViewModel model, ArmChoice choice) {
        this.form = form;
        this.model = model;
        this.choice = choice;
        getStyleClass().addAll("section-content", "arm-editor");
        setId("arm-editor");
        getChildren()
                .addAll(
                        rows().rows("name"),
                        summary(),
                        guidance(),
                        rows().without(APART.toArray(String[]::new)).rest(),
                        fusion(),
                        loss(),
                        attack());
    }

    private RecordRows rows() {
        return new RecordRows(form, choice.fields(), choice.path() + ".", model.experimentProperty());
    }

    /** Puts the cursor into the name. */
    void focusName() {
        if (lookup("#" + Term.id(choice.path() + ".name")) instanceof TextField name) {
            name.requestFocus();
            name.selectAll();
        }
    }

    private Node guidance() {
        ObjectProperty<GuidanceForm> published = model.settings().choice("guidance.form");
        RecordRows who = rows().rows("dominance")
                .between(note(
                        "condition",
                        () -> ArmWords.condition(
                                choice.dominanceProperty().get(),
                                String.valueOf(model.settings()
                                        .text("guidance.fixedGuide")
                                        .get())),
                        choice.dominanceProperty(),
                        model.settings().text("guidance.fixedGuide")));
        RecordRows pull = rows().check("targetPull");
        form.shownWhen(who, () -> choice.modeProperty().get().isGuided(), choice.modeProperty());
        form.shownWhen(
                pull,
                () -> choice.modeProperty().get().teaches() && published.get() == GuidanceForm.RELEASED,
                choice.modeProperty(),
                published);
        return content(rows().rows("mode"), who, pull);
    }

    private Node fusion() {
        CheckBox own = check("ownFusion", rows().term("fusion"), choice.ownFusionProperty());
        FusionCard card = new FusionCard(form, choice.fusion(), model.experimentProperty());
        form.shownWhen(card, choice.ownFusionProperty()::get, choice.ownFusionProperty());
        return content(own, card);
    }

    private Node loss() {
        CheckBox own = check("ownLoss", rows().term("baseLoss"), choice.ownLossProperty());
        RecordRows fields =
                new RecordRows(form, choice.loss(), choice.path() + ".baseLoss.", model.experimentProperty());
        form.shownWhen(fields.rest(), choice.ownLossProperty()::get, choice.ownLossProperty());
        return content(own, fields);
    }

    private Node attack() {
        CheckBox attacked = check("attacked", rows().term("adversarial"), choice.attackedProperty());
        AttackRows fields =
                new AttackRows(form, choice.attack(), choice.path() + ".adversarial", model.experimentProperty());
        form.shownWhen(fields, choice.attackedProperty()::get, choice.attackedProperty());
        return content(attacked, fields);
    }

    private Node summary() {
        MathText formula = note(
                "formula",
                () -> ArmFormula.of(
                        choice.arm(), model.experimentProperty().get().guidance(), classes()),
                choice.armProperty(),
                model.experimentProperty(),
                model.factsProperty());
        formula.getStyleClass().add("arm-formula");
        MathText sentence = note("sentence", () -> capitalised(ArmWords.sentence(choice.arm())), choice.armProperty());
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

    private CheckBox check(String field, Term term, BooleanProperty on) {
        CheckBox box = term.on(new CheckBox(term.label()));
        box.setId(Term.id(choice.path() + "." + field));
        form.both(box.selectedProperty(), on);
        return box;
    }

    private MathText note(String id, Supplier<String> text, Observable... when) {
        MathText note = new MathText();
        note.setId(Term.id(choice.path() + "." + id));
        note.getStyleClass().add("quiet");
        form.text(note.sourceProperty(), text, when);
        return note;
    }

    private static VBox content(Node... nodes) {
        VBox content = new VBox(nodes);
        content.getStyleClass().add("section-content");
        return content;
    }
}
