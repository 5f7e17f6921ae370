package mnl.lab.bench.work;

import java.util.List;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.ModalityInfo;
import mnl.data.Split;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;

/**
 * Something to be computed.
 *
 * @param experiment what is trained, and for how long
 * @param source its data
 * @param task what is timed
 * @param severity of the Gaussian noise on every modality under which is evaluated; 0 = none. Read by {@link Task#EVALUATION} only
 */
public record BenchWork(Experiment experiment, DataSource source, Task task, double severity) {

    /** What is timed. */
    public enum Task {
        /** Training steps alone. */
        TRAINING,
        /** Training with the figures of every epoch. */
        RUN,
        /** The figures of a model on the test split. */
        EVALUATION
    }

    /** Work without noise. */
    public BenchWork(Experiment experiment, DataSource source, Task task) {
        this(experiment, source, task, 0);
    }

    /** R, arms and references times seeds. */
    public int replicas() {
        return experiment.trained().size() * experiment.seeds().count();
    }

    /** Training samples of a seed, or test samples where only these are read. */
    public int samples() {
        return first().size(task == Task.EVALUATION ? Split.TEST : Split.TRAIN);
    }

    /** Samples that go through the replicas, all of them together: epoch by epoch, or once. */
    public double passes() {
        double once = (double) samples() * replicas();
        return task == Task.EVALUATION ? once : once * experiment.schedule().epochs();
    }

    /** The same work for another number of epochs. */
    public BenchWork lasting(int epochs) {
        int every = task == Task.RUN ? 1 : epochs;
        return new BenchWork(
                experiment.withSchedule(experiment.schedule().withEpochs(epochs).withMeasureEvery(every)),
                source,
                task,
                severity);
    }

    /** The data of the first seed. */
    public Dataset first() {
        return source.forSeed(experiment.seeds().first());
    }

    /** The active modalities as the data have them. */
    public List<ModalityInfo> modalities() {
        return experiment.activeModalities().stream().map(this::info).toList();
    }

    private ModalityInfo info(ModalitySpec spec) {
        return source.info().modalities().get(source.info().indexOf(spec.name()));
    }
}
