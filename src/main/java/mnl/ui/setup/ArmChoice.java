package mnl.ui.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceMode;
import mnl.experiment.ModalitySpec;

/** An arm on offer, while the user edits it: what is changed is also chosen, and a suggested name follows the settings. */
public final class ArmChoice {
    private final String path;
    private final BiFunction<ArmChoice, String, String> unique;
    private final Runnable changed;
    private final StringProperty name;
    private final ObjectProperty<GuidanceMode> mode;
    private final ObjectProperty<DominanceRule> dominance;
    private final BooleanProperty targetPull;
    private final BooleanProperty ownFusion;
    private final FusionSettings fusion;
    private final BooleanProperty attacked;
    private final AttackSettings attack;
    private final BooleanProperty chosen;
    private final ReadOnlyObjectWrapper<Arm> arm;
    private boolean quiet = true;

    /**
     * @param path of its fields among the problems
     * @param start what it starts as
     * @param chosen whether it is trained
     * @param shared what all arms have in common
     */
    ArmChoice(String path, Arm start, boolean chosen, Shared shared) {
        this.path = path;
        this.unique = shared.unique();
        this.changed = shared.changed();
        name = new SimpleStringProperty(this, "name", start.name());
        mode = new SimpleObjectProperty<>(this, "mode", start.mode());
        dominance = new SimpleObjectProperty<>(this, "dominance", start.dominance());
        targetPull = new SimpleBooleanProperty(this, "targetPull", start.targetPull());
        ownFusion = new SimpleBooleanProperty(this, "ownFusion", start.fusion() != null);
        fusion = new FusionSettings(path + ".fusion", this::edited);
        attacked = new SimpleBooleanProperty(this, "attacked", start.adversarial() != null);
        attack = new AttackSettings(
                path + ".adversarial",
                start.adversarial() == null ? AdversarialSpec.DEFAULT : start.adversarial(),
                shared.modalities().stream().map(ModalitySpec::name).toList(),
                this::edited);
        this.chosen = new SimpleBooleanProperty(this, "chosen", chosen);
        arm = new ReadOnlyObjectWrapper<>(this, "arm", start);
        fusion.load(start.fusion() == null ? shared.fusion() : start.fusion(), shared.modalities());
        List.of(name, mode, dominance, targetPull, ownFusion, attacked)
                .forEach(each -> each.addListener((o, was, now) -> edited()));
        this.chosen.addListener((o, was, now) -> changed.run());
        quiet = false;
    }

    /**
     * What the arms of an experiment have in common.
     *
     * @param fusion the experiment's
     * @param modalities the experiment's
     * @param unique a name for an arm that no other one has, as close as can be to a wish
     * @param changed called after every change
     */
    record Shared(
            FusionSpec fusion,
            List<ModalitySpec> modalities,
            BiFunction<ArmChoice, String, String> unique,
            Runnable changed) {
        Shared {
            modalities = List.copyOf(modalities);
        }
    }

    /** Everything that is set up here, also what is not switched on: what changes the modalities reaches it too. */
    Arm everything() {
        return arm.get()
                .withFusion(arm.get().name(), fusion.spec())
                .withAdversarial(arm.get().name(), attack.spec());
    }

    /** Takes over fusion and attack of an arm like {@link #everything} that something else has changed. */
    void follow(Arm everything, List<ModalitySpec> modalities) {
        quietly(() -> {
            fusion.follow(everything.fusion(), modalities);
            attack.follow(
                    everything.adversarial(),
                    modalities.stream().map(ModalitySpec::name).toList());
        });
    }

    /** Another name, which chooses nothing. */
    void rename(String other) {
        quietly(() -> name.set(other));
    }

    private void quietly(Runnable changes) {
        quiet = true;
        try {
            changes.run();
        } finally {
            quiet = false;
        }
        arm.set(compose());
    }

    private void edited() {
        if (quiet) {
            return;
        }
        Arm was = arm.get();
        Arm now = compose();
        if (now.equals(was)) {
            changed.run();
            return;
        }
        if (now.name().equals(was.name()) && ArmNames.isSuggested(was)) {
            quiet = true;
            name.set(unique.apply(this, ArmNames.of(now)));
            quiet = false;
        }
        arm.set(compose());
        if (chosen.get()) {
            changed.run();
        } else {
            chosen.set(true);
        }
    }

    private Arm compose() {
        return new Arm(
                name.get().strip(),
                mode.get(),
                dominance.get(),
                targetPull.get(),
                ownFusion.get() ? fusion.spec() : null,
                attacked.get() ? attack.spec() : null);
    }

    /** The numbers that count, by the path of their field. */
    Map<String, NumberSetting> numbers() {
        Map<String, NumberSetting> numbers = new LinkedHashMap<>();
        if (ownFusion.get()) {
            numbers.putAll(fusion.numbers());
        }
        if (attacked.get()) {
            numbers.putAll(attack.numbers());
        }
        return numbers;
    }

    /** Where the problems of its fields are found; it stays the same when the arm is renamed or moved. */
    String path() {
        return path;
    }

    public Arm arm() {
        return arm.get();
    }

    /** The arm as it is set up. */
    public ReadOnlyObjectProperty<Arm> armProperty() {
        return arm.getReadOnlyProperty();
    }

    /** Whether it is trained. */
    public BooleanProperty chosenProperty() {
        return chosen;
    }

    public StringProperty nameProperty() {
        return name;
    }

    /** What is taught. */
    public ObjectProperty<GuidanceMode> modeProperty() {
        return mode;
    }

    /** Who teaches. */
    public ObjectProperty<DominanceRule> dominanceProperty() {
        return dominance;
    }

    /** Whether the released form's extra target pull applies. */
    public BooleanProperty targetPullProperty() {
        return targetPull;
    }

    /** Whether it fuses in its own way. */
    public BooleanProperty ownFusionProperty() {
        return ownFusion;
    }

    /** Its own fusion. */
    public FusionSettings fusion() {
        return fusion;
    }

    /** Whether it trains against attacks. */
    public BooleanProperty attackedProperty() {
        return attacked;
    }

    /** The attack it trains against. */
    public AttackSettings attack() {
        return attack;
    }
}
