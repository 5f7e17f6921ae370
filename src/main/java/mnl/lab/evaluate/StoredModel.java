package mnl.lab.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.TrainedModel;
import mnl.data.DataSource;
import mnl.engine.RunState;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseSpec;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunStore;
import mnl.words.Texts;

/**
 * The model of a stored run.
 *
 * @param folder of the run
 * @param info what the run is
 * @param model what its training left
 * @param comparing whether its references count as arms like the others
 */
public record StoredModel(Path folder, RunInfo info, TrainedModel model, boolean comparing) {

    /**
     * Reads the model of a run.
     *
     * @param store the workspace's runs
     * @param name a run folder, or the name of a run in the workspace
     * @throws mnl.lab.run.RunException when there is no such run, or it has no model
     */
    public static StoredModel read(RunStore store, String name) {
        Path folder = store.find(name);
        RunInfo info = RunStore.open(folder).info();
        if (info.status() == RunStatus.RUNNING) {
            throw new RunException(Texts.of("evaluate.stored-model.is-being-trained", folder));
        }
        return new StoredModel(folder, info, RunStore.model(folder), false);
    }

    /** The same with its references as arms like the others, or not. */
    public StoredModel comparingReferences(boolean other) {
        return new StoredModel(folder, info, model, other);
    }

    /**
     * Opens the model to be measured again, and waits until that is done.
     *
     * @param source the very data that it was trained on
     * @throws IllegalStateException with a sentence for the user when it cannot be opened
     */
    public TrainingRun open(TrainingEngine engine, DataSource source) {
        AtomicReference<String> failure = new AtomicReference<>(Texts.of("evaluate.stored-model.the-run-could-not"));
        TrainingRun opened = engine.open(experiment(), source, model, event -> {
            if (event instanceof TrainingEvent.Failed failed) {
                failure.set(failed.message());
            }
        });
        if (opened.whenOver().join() != RunState.FINISHED) {
            throw new IllegalStateException(failure.get());
        }
        return opened;
    }

    /** What a user reads of the run. */
    public String title() {
        return info.origin().title();
    }

    /** How the model's replicas are laid out. */
    public RunLayout layout() {
        RunLayout layout = info.layout().orElseThrow();
        return comparing ? layout.comparingReferences() : layout;
    }

    /** What was trained. */
    public Experiment experiment() {
        Experiment experiment = info.origin().experiment();
        return comparing ? experiment.comparingReferences() : experiment;
    }

    /** The noise of the run's own measurements, of each modality that takes part. */
    public List<NoiseSpec> noise() {
        return experiment().activeModalities().stream()
                .map(ModalitySpec::evaluationNoise)
                .toList();
    }
}
