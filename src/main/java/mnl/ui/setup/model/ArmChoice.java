package mnl.ui.setup.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.BaseLossSpec;
import mnl.experiment.DominanceRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceMode;
import mnl.experiment.ModalitySpec;
import mnl.experiment.fields.ArmFields;
import mnl.experiment.fields.FusionFields;
import mnl.ui.form.RecordSettings;
import mnl.ui.form.TypedSetting;

/** An arm on offer, while the user edits it: what is changed is also chosen, and a suggested name follows the settings. */
public final class ArmChoice {
    private final String path;
    private final BiFunction<ArmChoice, String, String> unique;
    private final Runnable changed;
    private final RecordSettings<Arm> fields;
    private final BooleanProperty ownFusion;
    private final FusionSettings fusion;
    private final BooleanProperty attacked;
    private final ArmAttack attack;
    private final BooleanProperty ownLoss;
    private final RecordSettings<BaseLossSpec> loss;
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
        this.chosen = new SimpleBooleanProperty(this, "chosen", chosen);
        arm = new ReadOnlyObjectWrapper<>(this, "arm", start);
        fields = new RecordSettings<>(ArmFields.ARM, start, this::edited);
        ownFusion = new SimpleBooleanProperty(this, "ownFusion", start.fusion() != null);
        FusionSpec fuses = Objects.requireNonNullElse(start.fusion(), shared.fusion());
        fusion =
                new FusionSettings(path + ".fusion", new RecordSettings<>(FusionFields.FUSION, fuses, fields::refresh));
        attacked = new SimpleBooleanProperty(this, "attacked", start.adversarial() != null);
        attack = new ArmAttack(
                Objects.requireNonNullElse(start.adversarial(), AdversarialSpec.DEFAULT),
                shared.modalities().stream().map(ModalitySpec::name).toList(),
                fields::refresh);
        ownLoss = new SimpleBooleanProperty(this, "ownLoss", start.baseLoss() != null);
        loss = new RecordSettings<>(
                ArmFields.BASE_LOSS, Objects.requireNonNullElse(start.baseLoss(), BaseLossSpec.EVEN), fields::refresh);
        fusion.load(fuses, shared.modalities());
        fields.supply("name", () -> nameProperty().get().strip());
        fields.supply("fusion", () -> ownFusion.get() ? fusion.spec() : null);
        fields.supply("adversarial", () -> attacked.get() ? attack.spec() : null);
        fields.supply("baseLoss", () -> ownLoss.get() ? loss.record() : null);
        List.of(ownFusion, attacked, ownLoss).forEach(each -> each.addListener((o, was, now) -> fields.refresh()));
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
                .withAdversarial(arm.get().name(), attack.spec())
                .withBaseLoss(arm.get().name(), loss.record());
    }

    /** Takes over fusion and attack of an arm like {@link #everything} that something else has changed. */
    void follow(Arm everything, List<ModalitySpec> modalities) {
        quietly(() -> {
            if (everything.fusion() != null) {
                fusion.follow(everything.fusion(), modalities);
            }
            if (everything.baseLoss() != null) {
                loss.keep(everything.baseLoss());
            }
            if (everything.adversarial() != null) {
                attack.follow(
                        everything.adversarial(),
                        modalities.stream().map(ModalitySpec::name).toList());
            }
        });
    }

    /** The arm as it is now, with whether it is trained. */
    OfferedArm offered() {
        return new OfferedArm(path, arm.get(), chosen.get());
    }

    /** Takes over the arm of another moment; what it does not say stays, as far as the modalities are the same. */
    void restore(OfferedArm other, Shared shared) {
        Arm next = other.arm();
        boolean same = attack.names()
                .equals(shared.modalities().stream().map(ModalitySpec::name).toList());
        quietly(() -> {
            fields.load(next);
            ownFusion.set(next.fusion() != null);
            if (next.fusion() != null || !same) {
                fusion.load(Objects.requireNonNullElse(next.fusion(), shared.fusion()), shared.modalities());
            }
            attacked.set(next.adversarial() != null);
            if (next.adversarial() != null || !same) {
                attack.load(
                        Objects.requireNonNullElse(next.adversarial(), AdversarialSpec.DEFAULT),
                        shared.modalities().stream().map(ModalitySpec::name).toList());
            }
            ownLoss.set(next.baseLoss() != null);
            if (next.baseLoss() != null || !same) {
                loss.load(Objects.requireNonNullElse(next.baseLoss(), BaseLossSpec.EVEN));
            }
            chosen.set(other.chosen());
        });
    }

    /** Another name, which chooses nothing. */
    void rename(String other) {
        quietly(() -> nameProperty().set(other));
    }

    private void quietly(Runnable changes) {
        quiet = true;
        try {
            changes.run();
        } finally {
            quiet = false;
        }
        arm.set(fields.compose());
    }

    private void edited() {
        if (quiet) {
            return;
        }
        Arm was = arm.get();
        Arm now = fields.compose();
        if (now.equals(was)) {
            changed.run();
            return;
        }
        if (now.name().equals(was.name()) && ArmNames.isSuggested(was)) {
            quiet = true;
            nameProperty().set(unique.apply(this, ArmNames.of(now)));
            quiet = false;
        }
        arm.set(fields.compose());
        if (chosen.get()) {
            changed.run();
        } else {
            chosen.set(true);
        }
    }

    /** What is typed into fields that are read, by the path of the field. */
    Map<String, TypedSetting> typed() {
        Map<String, TypedSetting> typed = new LinkedHashMap<>();
        fields.typed(path + ".", arm.get(), typed);
        if (ownFusion.get()) {
            typed.putAll(fusion.typed());
        }
        if (attacked.get()) {
            attack.fields().typed(path + ".adversarial.", attack.spec(), typed);
        }
        if (ownLoss.get()) {
            loss.typed(path + ".baseLoss.", loss.record(), typed);
        }
        return typed;
    }

    /** Where the problems of its fields are found; it stays the same when the arm is renamed or moved. */
    public String path() {
        return path;
    }

    /** The arm as it is set up. */
    public Arm arm() {
        return arm.get();
    }

    /** The arm as it is set up. */
    public ReadOnlyObjectProperty<Arm> armProperty() {
        return arm.getReadOnlyProperty();
    }

    /** Its own fields. */
    public RecordSettings<Arm> fields() {
        return fields;
    }

    /** Whether it is trained. */
    public BooleanProperty chosenProperty() {
        return chosen;
    }

    /** Its name as typed. */
    public StringProperty nameProperty() {
        return fields.text("name");
    }

    /** What is taught. */
    public ObjectProperty<GuidanceMode> modeProperty() {
        return fields.choice("mode");
    }

    /** Who teaches. */
    public ObjectProperty<DominanceRule> dominanceProperty() {
        return fields.choice("dominance");
    }

    /** Whether the released form's extra target pull applies. */
    public ObjectProperty<Boolean> targetPullProperty() {
        return fields.choice("targetPull");
    }

    /** Whether it fuses in its own way. */
    public BooleanProperty ownFusionProperty() {
        return ownFusion;
    }

    /** Whether it weighs the losses in its own way. */
    public BooleanProperty ownLossProperty() {
        return ownLoss;
    }

    /** Its own base loss. */
    public RecordSettings<BaseLossSpec> loss() {
        return loss;
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
    public ArmAttack attack() {
        return attack;
    }
}
