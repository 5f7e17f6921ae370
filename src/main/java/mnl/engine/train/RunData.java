package mnl.engine.train;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Locale;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.Split;
import mnl.engine.djl.Workers;
import mnl.engine.evaluate.DeviceSplit;
import mnl.engine.evaluate.SplitTables;
import mnl.experiment.NoiseSpec;
import mnl.words.Texts;

/** The samples of a run in native memory. */
final class RunData {
    private final RunPlan plan;
    private final List<Dataset> datasets;
    private final SplitTables tables;
    private final DeviceSplit training;
    private final DeviceSplit test;

    /**
     * Reads the training and the test samples of every seed.
     *
     * @param manager owner of the memory
     * @param workers read the seeds side by side
     * @throws DataException when the data cannot be used
     */
    RunData(NDManager manager, Workers workers, RunPlan plan, DataSource source) {
        this.plan = plan;
        datasets = plan.datasets(source);
        tables = new SplitTables(
                manager, workers, datasets, plan.layout().seeds(), plan.modalities(), plan.encoderKinds());
        training = split(Split.TRAIN, plan.trainingNoise());
        test = split(Split.TEST, plan.evaluationNoise());
    }

    /** The samples as they are read, one dataset per seed. */
    List<Dataset> datasets() {
        return datasets;
    }

    /** The training samples under the experiment's noise. */
    DeviceSplit training() {
        return training;
    }

    /** The test samples under the experiment's noise. */
    DeviceSplit test() {
        return test;
    }

    /**
     * The validation samples under the noise of the test.
     *
     * @throws DataException when there are none
     */
    DeviceSplit validation() {
        if (datasets.get(0).size(Split.VALIDATION) == 0) {
            throw new DataException(Texts.of("train.run-data.early-stopping-and-the", name()));
        }
        return split(Split.VALIDATION, plan.evaluationNoise());
    }

    /**
     * The samples of a split, which the caller closes.
     *
     * @param noise noise per active modality
     * @throws DataException when there are none
     */
    DeviceSplit split(Split split, List<NoiseSpec> noise) {
        if (datasets.get(0).size(split) == 0) {
            throw new DataException(Texts.of(
                    "train.run-data.the-dataset-has-no", name(), split.name().toLowerCase(Locale.ROOT)));
        }
        return tables.of(split, noise);
    }

    private String name() {
        return datasets.get(0).info().name();
    }
}
