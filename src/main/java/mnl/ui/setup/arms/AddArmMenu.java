package mnl.ui.setup.arms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.ArmName;
import mnl.experiment.DominanceRule;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.fields.FusionFields;
import mnl.ui.form.Term;
import mnl.ui.setup.model.ArmChoice;
import mnl.ui.setup.model.ArmSettings;
import mnl.ui.setup.model.SetupViewModel;
import mnl.words.Texts;

/** Adds an arm: a variant of one that is there, a known one that is missing, or an empty one. */
final class AddArmMenu extends MenuButton {
    private final SetupViewModel model;
    private final ArmSettings arms;
    private final BiConsumer<ArmChoice, Boolean> added;

    /**
     * @param model the setup
     * @param added told the new arm, and whether it is still to be edited
     */
    AddArmMenu(SetupViewModel model, BiConsumer<ArmChoice, Boolean> added) {
        super(Texts.of("setup.add-arm-menu.add-arm"));
        this.model = model;
        this.arms = model.arms();
        this.added = added;
        Term term = new Term(
                "arms.add",
                Texts.of("setup.add-arm-menu.add-arm-2"),
                Texts.of("setup.add-arm-menu.another-arm-of-the"));
        term.on(this).setId(term.id());
        fill();
        setOnShowing(e -> fill());
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        items.add(underFusion());
        items.add(item(
                Texts.of("setup.add-arm-menu.mnl-under-confidence-only"),
                "add-confidence-only",
                () -> suggest(new Arm("", Arm.MNL.mode(), DominanceRule.CONFIDENCE_ONLY, Arm.MNL.targetPull()))));
        items.add(menu(Texts.of("setup.add-arm-menu.trained-against-attacks"), "add-attacked", this::attacked));
        items.add(menu(Texts.of("setup.add-arm-menu.copy-of"), "add-copy", this::copy));
        Arm.NAMED.stream()
                .filter(standard ->
                        arms.choices().stream().noneMatch(c -> c.arm().equals(standard)))
                .forEach(standard -> items.add(item(
                        Texts.of("setup.add-arm-menu.known-arm", ArmName.of(standard.name())),
                        "add-standard-" + standard.name(),
                        () -> added.accept(arms.add(standard), false))));
        items.add(new SeparatorMenuItem());
        items.add(item(
                Texts.of("setup.add-arm-menu.empty-arm"),
                "add-empty",
                () -> added.accept(arms.addSuggested(Arm.NONE), true)));
        getItems().setAll(items);
    }

    private Menu underFusion() {
        Menu menu = new Menu(Texts.of("setup.add-arm-menu.mnl-under-another-late"));
        menu.setId("add-fusion");
        Arrays.stream(FusionRule.values())
                .filter(rule -> rule != model.fusion().ruleProperty().get())
                .forEach(rule -> menu.getItems()
                        .add(item(
                                FusionFields.words(rule),
                                "add-fusion-" + rule,
                                () -> suggest(Arm.MNL.withFusion("", new FusionSpec(rule))))));
        return menu;
    }

    private Menu menu(String text, String id, Function<Arm, Runnable> action) {
        Menu menu = new Menu(text);
        menu.setId(id);
        for (ArmChoice choice : arms.choices()) {
            MenuItem item = item(
                    ArmName.of(choice.arm().name()), id + "-" + choice.arm().name(), action.apply(choice.arm()));
            item.setDisable(id.equals("add-attacked") && choice.arm().adversarial() != null);
            menu.getItems().add(item);
        }
        return menu;
    }

    private Runnable attacked(Arm arm) {
        return () -> added.accept(
                arms.add(arm.withAdversarial(arm.name() + Arm.ADVERSARIAL, AdversarialSpec.DEFAULT)), false);
    }

    private Runnable copy(Arm arm) {
        return () -> added.accept(arms.add(arm), true);
    }

    private void suggest(Arm arm) {
        added.accept(arms.addSuggested(arm), false);
    }

    private static MenuItem item(String text, String id, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }
}
