package mnl.ui.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import mnl.analysis.run.TrainedModel;
import mnl.data.DataSource;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.lab.service.RunStarter;
import mnl.lab.store.RunRecorder;
import mnl.words.Texts;

/**
 * Says when a dataset folder holds other data than it did for the last run on it: with the same settings and seeds such a
 * run is still another one.
 */
final class ChangedData implements RunStarter {
    private final RunStarter runs;
    private final Map<DatasetSpec, String> fingerprints = new HashMap<>();
    private Consumer<String> listener = sentence -> {};

    /** @param runs starts the runs */
    ChangedData(RunStarter runs) {
        this.runs = runs;
    }

    /** Notified in one sentence on the FX thread where a run begins on changed data. */
    void whenChanged(Consumer<String> report) {
        listener = report;
    }

    @Override
    public TrainingRun start(
            Experiment experiment, DataSource source, boolean startPaused, Consumer<TrainingEvent> events) {
        if (experiment.dataset() instanceof DatasetSpec.Folder folder) {
            String now = source.fingerprint();
            String before = fingerprints.put(folder, now);
            if (before != null && !before.equals(now)) {
                listener.accept(Texts.of("shell.changed-data.the-data-in-have", folder.path()));
            }
        }
        return runs.start(experiment, source, startPaused, events);
    }

    @Override
    public TrainingRun goOn(
            RunRecorder recorder, DataSource source, boolean startPaused, Consumer<TrainingEvent> events) {
        return runs.goOn(recorder, source, startPaused, events);
    }

    @Override
    public TrainingRun open(
            Experiment experiment, DataSource source, TrainedModel model, Consumer<TrainingEvent> events) {
        return runs.open(experiment, source, model, events);
    }
}
