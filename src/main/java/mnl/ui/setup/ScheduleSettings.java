package mnl.ui.setup;

import static mnl.ui.setup.NumberSetting.Kind.DECIMAL;
import static mnl.ui.setup.NumberSetting.Kind.WHOLE;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.LearningRateSpec.Kind;
import mnl.experiment.MonitorSpec;
import mnl.experiment.Schedule;

/** The learning-rate schedule, early stopping, what they watch, and how often is measured, while the user edits them. */
public final class ScheduleSettings {
    private final ObjectProperty<Kind> rate = new SimpleObjectProperty<>(this, "rate", Kind.CONSTANT);
    private final ObjectProperty<Boolean> stopsEarly = new SimpleObjectProperty<>(this, "stopsEarly", false);
    private final ObjectProperty<MonitorSpec.Figure> monitor =
            new SimpleObjectProperty<>(this, "monitor", MonitorSpec.Figure.LOSS);
    private final Map<String, NumberSetting> numbers = new LinkedHashMap<>();

    ScheduleSettings(Runnable changed) {
        numbers.put("schedule.measureEvery", new NumberSetting(WHOLE, 1, changed));
        numbers.put("schedule.learningRate.stepEpochs", new NumberSetting(WHOLE, 30, changed));
        numbers.put("schedule.learningRate.factor", new NumberSetting(DECIMAL, 0.1, changed));
        numbers.put("schedule.learningRate.minimum", new NumberSetting(DECIMAL, 0, changed));
        numbers.put("schedule.learningRate.patience", new NumberSetting(WHOLE, 10, changed));
        numbers.put("schedule.earlyStopping.patience", new NumberSetting(WHOLE, 20, changed));
        numbers.put("schedule.monitor.minimumImprovement", new NumberSetting(DECIMAL, 0.01, changed));
        rate.addListener((o, was, now) -> changed.run());
        stopsEarly.addListener((o, was, now) -> changed.run());
        monitor.addListener((o, was, now) -> changed.run());
    }

    void load(Schedule schedule) {
        rate.set(schedule.learningRate().kind());
        stopsEarly.set(schedule.earlyStopping().enabled());
        monitor.set(schedule.monitor().figure());
        measureEvery().set(schedule.measureEvery());
        stepEpochs().set(schedule.learningRate().stepEpochs());
        factor().set(schedule.learningRate().factor());
        minimum().set(schedule.learningRate().minimum());
        ratePatience().set(schedule.learningRate().patience());
        stoppingPatience().set(schedule.earlyStopping().patience());
        minimumImprovement().set(schedule.monitor().minimumImprovement());
    }

    Schedule spec(int epochs, int batchSize) {
        return new Schedule(
                epochs,
                batchSize,
                measureEvery().getInt(),
                new LearningRateSpec(
                        rate.get(),
                        stepEpochs().getInt(),
                        factor().get(),
                        minimum().get(),
                        ratePatience().getInt()),
                new EarlyStoppingSpec(stopsEarly.get(), stoppingPatience().getInt()),
                new MonitorSpec(monitor.get(), minimumImprovement().get()));
    }

    /** The numbers that count, by the path of their field. */
    Map<String, NumberSetting> numbers() {
        Map<String, NumberSetting> all = new LinkedHashMap<>(numbers);
        Kind kind = rate.get();
        if (kind != Kind.STEP) {
            all.remove("schedule.learningRate.stepEpochs");
        }
        if (kind != Kind.STEP && kind != Kind.REDUCE_ON_PLATEAU) {
            all.remove("schedule.learningRate.factor");
        }
        if (kind != Kind.COSINE && kind != Kind.REDUCE_ON_PLATEAU) {
            all.remove("schedule.learningRate.minimum");
        }
        if (kind != Kind.REDUCE_ON_PLATEAU) {
            all.remove("schedule.learningRate.patience");
        }
        if (!stopsEarly.get()) {
            all.remove("schedule.earlyStopping.patience");
        }
        if (!isMonitoring()) {
            all.remove("schedule.monitor.minimumImprovement");
        }
        return all;
    }

    /** Whether anything watches the monitored figure. */
    boolean isMonitoring() {
        return stopsEarly.get() || rate.get() == Kind.REDUCE_ON_PLATEAU;
    }

    /** How the learning rate changes. */
    public ObjectProperty<Kind> rateProperty() {
        return rate;
    }

    /** Whether replicas stop early. */
    public ObjectProperty<Boolean> stopsEarlyProperty() {
        return stopsEarly;
    }

    /** What the plateau rules watch. */
    public ObjectProperty<MonitorSpec.Figure> monitorProperty() {
        return monitor;
    }

    public NumberSetting measureEvery() {
        return numbers.get("schedule.measureEvery");
    }

    public NumberSetting stepEpochs() {
        return numbers.get("schedule.learningRate.stepEpochs");
    }

    public NumberSetting factor() {
        return numbers.get("schedule.learningRate.factor");
    }

    /** The smallest learning rate. */
    public NumberSetting minimum() {
        return numbers.get("schedule.learningRate.minimum");
    }

    public NumberSetting ratePatience() {
        return numbers.get("schedule.learningRate.patience");
    }

    public NumberSetting stoppingPatience() {
        return numbers.get("schedule.earlyStopping.patience");
    }

    public NumberSetting minimumImprovement() {
        return numbers.get("schedule.monitor.minimumImprovement");
    }
}
