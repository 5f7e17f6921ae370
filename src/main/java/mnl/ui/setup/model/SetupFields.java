package mnl.ui.setup.model;

import java.util.LinkedHashMap;
import java.util.Map;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionSpec;
import mnl.experiment.fields.ExperimentFields;
import mnl.ui.form.Edits;
import mnl.ui.form.RecordSettings;
import mnl.ui.form.TypedSetting;

/** All fields of the setup, which together make the experiment. Whoever changes several at once gathers that in {@link Edits}. */
final class SetupFields {
    private final ModalityList modalities;
    private final DatasetSettings dataset;
    private final ArmSettings arms;
    private final RecordSettings<Experiment> settings;
    private final FusionSettings fusion;

    /** @param start what they hold at first */
    SetupFields(Experiment start, Edits edits) {
        modalities = new ModalityList(edits);
        dataset = new DatasetSettings(edits::changed);
        arms = new ArmSettings(edits);
        settings = new RecordSettings<>(ExperimentFields.EXPERIMENT, start, edits::changed);
        settings.supply("dataset", dataset::spec);
        settings.supply("modalities", modalities::specs);
        settings.supply("arms", arms::arms);
        settings.supply("baseline", arms::baseline);
        fusion = new FusionSettings("fusion", settings.inner("fusion", FusionSpec.class));
    }

    /** Takes over every field of an experiment. */
    void load(Experiment next) {
        modalities.load(next.modalities());
        dataset.load(next.dataset());
        arms.load(next.arms(), next.baseline(), next.fusion(), next.modalities());
        settings.load(next);
        fusion.load(next.fusion(), next.modalities());
    }

    /** Takes over every field of another moment; modalities and arms that are there already stay the same settings. */
    void restore(SetupState state) {
        Experiment held = state.experiment();
        modalities.restore(held.modalities());
        dataset.load(held.dataset());
        arms.restore(state.arms(), held.baseline(), held.fusion(), held.modalities());
        settings.load(held);
        fusion.load(held.fusion(), held.modalities());
    }

    /** Takes over what a change of the modalities has made of the experiment; what is typed stays. */
    void follow(Experiment next) {
        modalities.follow(next.modalities());
        dataset.follow((DatasetSpec.Synthetic) next.dataset());
        arms.follow(next.arms(), next.fusion(), next.modalities());
        fusion.follow(next.fusion(), next.modalities());
        settings.text("guidance.fixedGuide").set(next.guidance().fixedGuide());
    }

    /** What the fields say, with the last number that could be read where one cannot. */
    Experiment compose() {
        return settings.compose();
    }

    /**
     * What is typed into fields that are read, by the path of the field.
     *
     * @param now what the fields say
     */
    Map<String, TypedSetting> typed(Experiment now) {
        Map<String, TypedSetting> typed = new LinkedHashMap<>(dataset.typed());
        typed.putAll(modalities.typed());
        settings.typed("", now, typed);
        fusion.typedWeights(typed);
        typed.putAll(arms.typed());
        return typed;
    }

    ModalityList modalities() {
        return modalities;
    }

    DatasetSettings dataset() {
        return dataset;
    }

    ArmSettings arms() {
        return arms;
    }

    RecordSettings<Experiment> settings() {
        return settings;
    }

    FusionSettings fusion() {
        return fusion;
    }
}
