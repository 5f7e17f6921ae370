package mnl.ui.setup;

import static mnl.ui.setup.NumberSetting.Kind.DECIMAL;
import static mnl.ui.setup.NumberSetting.Kind.LARGE_WHOLE;
import static mnl.ui.setup.NumberSetting.Kind.WHOLE;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceForm;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.PairRule;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;

/** The settings that all arms share, while the user edits them. */
public final class SharedSettings {
    private final FusionSettings fusion;
    private final ScheduleSettings schedule;
    private final WarmUpSettings warmUp;
    private final LabelSettings labels;
    private final ObjectProperty<GuidanceForm> form = new SimpleObjectProperty<>(this, "form", GuidanceForm.RELEASED);
    private final ObjectProperty<PairRule> pairRule = new SimpleObjectProperty<>(this, "pairRule", PairRule.ALL_PAIRS);
    private final StringProperty fixedGuide = new SimpleStringProperty(this, "fixedGuide");
    private final ObjectProperty<OptimizerSpec.Kind> optimizer =
            new SimpleObjectProperty<>(this, "optimizer", OptimizerSpec.Kind.ADAM);
    private final Map<String, NumberSetting> numbers = new LinkedHashMap<>();

    SharedSettings(Runnable changed) {
        fusion = new FusionSettings(changed);
        schedule = new ScheduleSettings(changed);
        warmUp = new WarmUpSettings(changed);
        labels = new LabelSettings(changed);
        number("guidance.lambda", DECIMAL, 0.7, changed);
        number("guidance.strength", DECIMAL, 1, changed);
        number("schedule.epochs", WHOLE, 80, changed);
        number("schedule.batchSize", WHOLE, 64, changed);
        number("optimizer.learningRate", DECIMAL, 0.001, changed);
        number("optimizer.weightDecay", DECIMAL, 0, changed);
        number("optimizer.momentum", DECIMAL, 0.9, changed);
        number("seeds.first", LARGE_WHOLE, 0, changed);
        number("seeds.count", WHOLE, 10, changed);
        form.addListener((o, was, now) -> changed.run());
        pairRule.addListener((o, was, now) -> changed.run());
        fixedGuide.addListener((o, was, now) -> changed.run());
        optimizer.addListener((o, was, now) -> changed.run());
    }

    private void number(String path, NumberSetting.Kind kind, double example, Runnable changed) {
        numbers.put(path, new NumberSetting(kind, example, changed));
    }

    void load(Experiment experiment) {
        GuidanceSpec guidance = experiment.guidance();
        fusion.load(experiment.fusion(), experiment.modalities());
        form.set(guidance.form());
        lambda().set(guidance.lambda());
        strength().set(guidance.strength());
        warmUp.load(guidance);
        pairRule.set(guidance.pairRule());
        fixedGuide.set(guidance.fixedGuide());
        schedule.load(experiment.schedule());
        labels.load(experiment.labels());
        epochs().set(experiment.schedule().epochs());
        batchSize().set(experiment.schedule().batchSize());
        optimizer.set(experiment.optimizer().kind());
        learningRate().set(experiment.optimizer().learningRate());
        weightDecay().set(experiment.optimizer().weightDecay());
        momentum().set(experiment.optimizer().momentum());
        firstSeed().set(experiment.seeds().first());
        seedCount().set(experiment.seeds().count());
    }

    /** Takes over what a change of the modalities reaches; everything else stays as it is typed. */
    void follow(Experiment experiment) {
        fusion.follow(experiment.fusion(), experiment.modalities());
        fixedGuide.set(experiment.guidance().fixedGuide());
    }

    FusionSpec fusion() {
        return fusion.spec();
    }

    GuidanceSpec guidance() {
        return new GuidanceSpec(
                form.get(),
                lambda().get(),
                strength().get(),
                warmUpEpochs().getInt(),
                pairRule.get(),
                fixedGuide.get(),
                warmUp.spec());
    }

    Schedule schedule() {
        return schedule.spec(epochs().getInt(), batchSize().getInt());
    }

    OptimizerSpec optimizer() {
        return new OptimizerSpec(
                optimizer.get(),
                learningRate().get(),
                weightDecay().get(),
                momentum().get());
    }

    SeedRange seeds() {
        return new SeedRange((long) firstSeed().get(), seedCount().getInt());
    }

    Map<String, NumberSetting> numbers() {
        Map<String, NumberSetting> all = new LinkedHashMap<>(fusion.numbers());
        all.putAll(warmUp.numbers());
        all.putAll(numbers);
        all.putAll(schedule.numbers());
        all.putAll(labels.numbers());
        return all;
    }

    public ObjectProperty<FusionRule> fusionProperty() {
        return fusion.ruleProperty();
    }

    /** The fusion rule with its settings. */
    public FusionSettings fusionSettings() {
        return fusion;
    }

    /** When the warm-up ends. */
    public WarmUpSettings warmUp() {
        return warmUp;
    }

    /** The learning-rate schedule, early stopping and what they watch. */
    public ScheduleSettings scheduleSettings() {
        return schedule;
    }

    /** What is done to the training labels. */
    public LabelSettings labels() {
        return labels;
    }

    public ObjectProperty<GuidanceForm> formProperty() {
        return form;
    }

    public ObjectProperty<PairRule> pairRuleProperty() {
        return pairRule;
    }

    /** Name of the modality that guides in the arm "forced". */
    public StringProperty fixedGuideProperty() {
        return fixedGuide;
    }

    public ObjectProperty<OptimizerSpec.Kind> optimizerProperty() {
        return optimizer;
    }

    public NumberSetting lambda() {
        return numbers.get("guidance.lambda");
    }

    /** g. */
    public NumberSetting strength() {
        return numbers.get("guidance.strength");
    }

    public NumberSetting warmUpEpochs() {
        return warmUp.epochs();
    }

    public NumberSetting epochs() {
        return numbers.get("schedule.epochs");
    }

    public NumberSetting batchSize() {
        return numbers.get("schedule.batchSize");
    }

    public NumberSetting learningRate() {
        return numbers.get("optimizer.learningRate");
    }

    public NumberSetting weightDecay() {
        return numbers.get("optimizer.weightDecay");
    }

    public NumberSetting momentum() {
        return numbers.get("optimizer.momentum");
    }

    public NumberSetting firstSeed() {
        return numbers.get("seeds.first");
    }

    public NumberSetting seedCount() {
        return numbers.get("seeds.count");
    }
}
