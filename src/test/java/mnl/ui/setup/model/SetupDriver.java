package mnl.ui.setup.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import mnl.data.sources.DataSources;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DialEdits;
import mnl.experiment.DominanceRule;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceForm;
import mnl.experiment.GuidanceMode;
import mnl.experiment.LabelSpec;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.MonitorSpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.PairRule;
import mnl.experiment.fields.Field;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.ui.feed.ManualPulse;
import mnl.ui.feed.SteadyEngine;
import mnl.ui.form.NumberSetting;
import mnl.ui.form.RecordSettings;
import mnl.ui.session.RunSession;

/** A setup that is edited as {@link SetupEdit}s say, on data whose answers come when they are told to. */
public final class SetupDriver extends SetupAnswers {
    private final SetupViewModel model;

    public SetupDriver() {
        RunSession session = new RunSession(
                new SteadyEngine()::start, DataSources::open, Runnable::run, Runnable::run, new ManualPulse());
        model = new SetupViewModel(Scenarios.all(), this::ask, Runnable::run, session);
    }

    public SetupViewModel model() {
        return model;
    }

    /** Makes an edit; one that the window would not offer now does nothing. */
    public void apply(SetupEdit edit) {
        switch (edit.kind()) {
            case TYPE -> of(all(), edit.target()).textProperty().set(edit.text());
            case DRAG -> drag(of(all(), edit.target()), edit.value());
            case TYPE_PAIRS -> model.dataset().pairs().textProperty().set(edit.text());
            case TYPE_WEIGHTS ->
                model.settings()
                        .inner("labels")
                        .numbers("weights")
                        .textProperty()
                        .set(edit.text());
            case CHOOSE -> choose(edit.target(), edit.value());
            case TICK_MODALITY -> flip(of(model.modalities(), edit.target()).enabledProperty());
            case DIAL_ADD, DIAL_REMOVE, DIAL_RENAME, DIAL_RESET -> dials(edit);
            case SCENARIO ->
                model.scenarios().chosenProperty().set(of(model.scenarios().all(), edit.target()));
            case OPEN_FOLDER -> model.open(overFolder(edit.value() % 4 == 0 ? BROKEN : FOLDER));
            case OPEN_EDITED -> model.open(model.experimentProperty().get().withLabels(LabelSpec.NONE));
            case BACK -> model.scenarios().back();
            case RESET -> model.reset();
            case NEW_SEEDS -> model.newSeeds();
            case SHARE -> share(edit);
            case UNDO -> model.history().undo();
            case REDO -> model.history().redo();
            case ANSWER -> answer();
            default -> arms(edit);
        }
    }

    private static void drag(NumberSetting number, int value) {
        number.drag(value / 10.0, number.isDecimal() ? 0.5 : 1);
    }

    /** Early stopping on, then the validation samples that its message asks for. */
    private void share(SetupEdit edit) {
        model.settings().choice("schedule.earlyStopping.enabled").set(true);
        if (edit.value() % 2 == 0) {
            settle();
        }
        boolean synthetic = model.dataset().loadedProperty().get() instanceof DatasetSpec.Synthetic;
        NumberSetting size = model.dataset().number(synthetic ? "validationSize" : "validationShare");
        size.textProperty().set(synthetic ? "300" : "0.2");
    }

    private static Experiment overFolder(String path) {
        return new ExperimentJson().byDefault(new DatasetSpec.Folder(path, 0), List.of("picture", "sound", "text"));
    }

    private static <T> T of(List<T> choices, int target) {
        return choices.get(target % choices.size());
    }

    private static void flip(Property<Boolean> property) {
        property.setValue(!property.getValue());
    }

    private static <T> void next(ObjectProperty<T> property, T[] values, int value) {
        property.set(values[value % values.length]);
    }

    /** Every number there is, whether it counts now or not. */
    List<NumberSetting> all() {
        List<NumberSetting> all = new ArrayList<>(numbers(model.dataset().fields()));
        model.dataset().modalities().forEach(m -> all.addAll(numbers(m)));
        model.modalities().forEach(m -> all.addAll(numbers(m.fields())));
        all.addAll(shared());
        model.arms().choices().forEach(a -> {
            all.addAll(fusion(a.fusion()));
            all.addAll(numbers(a.attack().fields()));
        });
        return all;
    }

    private static List<NumberSetting> numbers(RecordSettings<?> settings) {
        List<NumberSetting> found = new ArrayList<>();
        for (Field field : settings.fields().all()) {
            if (field instanceof Field.OfNumber) {
                found.add(settings.number(field.name()));
            } else if (field instanceof Field.OfRecord record && !record.optional()) {
                found.addAll(numbers(settings.inner(field.name())));
            }
        }
        return found;
    }

    /** The numbers that have nothing to do with the data. */
    List<NumberSetting> shared() {
        List<NumberSetting> all = new ArrayList<>();
        List.of("guidance", "schedule", "optimizer", "seeds", "labels")
                .forEach(record -> all.addAll(numbers(model.settings().inner(record))));
        all.addAll(fusion(model.fusion()));
        return all;
    }

    private static List<NumberSetting> fusion(FusionSettings fusion) {
        List<NumberSetting> all = new ArrayList<>(numbers(fusion.fields()));
        fusion.weights().forEach(w -> all.add(w.setting()));
        return all;
    }

    private void choose(int target, int value) {
        RecordSettings<Experiment> s = model.settings();
        ModalitySettings modality = of(model.modalities(), value);
        switch (target % 14) {
            case 0 -> next(model.fusion().ruleProperty(), FusionRule.values(), value);
            case 1 -> next(s.choice("guidance.form"), GuidanceForm.values(), value);
            case 2 -> next(s.choice("guidance.pairRule"), PairRule.values(), value);
            case 3 -> s.text("guidance.fixedGuide").set(modality.name());
            case 4 -> next(s.choice("optimizer.kind"), OptimizerSpec.Kind.values(), value);
            case 5 -> next(s.choice("schedule.learningRate.kind"), LearningRateSpec.Kind.values(), value);
            case 6 -> s.choice("schedule.earlyStopping.enabled").set(value % 2 == 0);
            case 7 -> next(s.choice("schedule.monitor.figure"), MonitorSpec.Figure.values(), value);
            case 8 -> s.choice("guidance.warmUp.untilPlateau").set(value % 2 == 0);
            case 9 -> next(s.choice("labels.classWeights"), LabelSpec.ClassWeights.values(), value);
            case 10 -> next(s.choice("labels.noise"), LabelSpec.LabelNoise.values(), value);
            case 11 ->
                modality.encoder().choiceProperty().set(of(modality.encoder().choices(), target / 14));
            case 12 -> modality.trainingNoise().choice("kind").set(of(noises(modality), target / 14));
            default -> flip(modality.sameNoiseProperty());
        }
    }

    private static List<NoiseKind> noises(ModalitySettings modality) {
        return modality.noiseKinds().size() > 1 ? modality.noiseKinds() : List.of(NoiseKind.FEATURE_GAUSSIAN);
    }

    private void arms(SetupEdit edit) {
        ArmSettings arms = model.arms();
        if (edit.kind() == SetupEdit.Kind.ADD_ARM) {
            add(edit.value());
            return;
        }
        if (edit.kind() == SetupEdit.Kind.UNDO_ARM) {
            arms.undoRemoval();
            return;
        }
        if (arms.choices().isEmpty()) {
            return;
        }
        ArmChoice arm = of(arms.choices(), edit.target());
        switch (edit.kind()) {
            case TICK_ARM -> flip(arm.chosenProperty());
            case NAME_ARM -> arm.nameProperty().set(edit.text());
            case CHANGE_ARM -> change(arm, edit.value());
            case MOVE_ARM -> arms.move(arm, edit.value() % 5 - 2);
            case REMOVE_ARM -> arms.remove(arm);
            case REMOVE_AND_UNDO_ARM -> {
                arms.remove(arm);
                arms.undoRemoval();
            }
            case BASELINE -> arms.baselineProperty().set(arm.arm().name());
            default -> throw new IllegalArgumentException(edit.toString());
        }
    }

    private void add(int value) {
        ArmSettings arms = model.arms();
        Arm standard = Arm.STANDARD.get(value % Arm.STANDARD.size());
        switch (value % 4) {
            case 0 -> arms.add(standard);
            case 1 ->
                arms.addSuggested(
                        standard.withFusion("", new FusionSpec(of(Arrays.asList(FusionRule.values()), value))));
            case 2 -> arms.add(standard.withAdversarial(standard.name() + "+adv", AdversarialSpec.DEFAULT));
            default -> arms.addSuggested(Arm.NONE);
        }
    }

    private void change(ArmChoice arm, int value) {
        switch (value % 8) {
            case 0 -> next(arm.modeProperty(), GuidanceMode.values(), value / 8);
            case 1 -> next(arm.dominanceProperty(), DominanceRule.values(), value / 8);
            case 2 -> flip(arm.targetPullProperty());
            case 3 -> flip(arm.ownFusionProperty());
            case 4 -> next(arm.fusion().ruleProperty(), FusionRule.values(), value / 8);
            case 5 -> flip(arm.fusion().fields().<Boolean>choice("learned"));
            case 6 -> flip(arm.attackedProperty());
            default -> flip(arm.attack().attacked().get(of(arm.attack().names(), value / 8)));
        }
    }

    private void dials(SetupEdit edit) {
        Experiment now = model.experimentProperty().get();
        if (!(now.dataset() instanceof DatasetSpec.Synthetic data)) {
            return;
        }
        int count = data.modalities().size();
        int modality = edit.target() % count;
        switch (edit.kind()) {
            case DIAL_ADD -> {
                if (count < DialEdits.MOST) {
                    model.edit(DialEdits::add);
                }
            }
            case DIAL_REMOVE -> {
                if (count > DialEdits.FEWEST) {
                    model.edit(was -> DialEdits.remove(was, modality));
                }
            }
            case DIAL_RENAME -> {
                String name = edit.text().strip();
                if (DialEdits.nameProblem(now, modality, name).isEmpty()) {
                    model.edit(was -> DialEdits.rename(was, modality, name));
                }
            }
            default -> {
                if (model.modifiedProperty().get()) {
                    model.resetDials();
                }
            }
        }
    }
}
