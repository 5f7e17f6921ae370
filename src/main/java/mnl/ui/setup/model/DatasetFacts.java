package mnl.ui.setup.model;

import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.DatasetInfo;
import mnl.data.Split;
import mnl.experiment.DatasetOutline;
import mnl.experiment.DatasetSpec;
import mnl.experiment.SeedRange;

/**
 * What the setup shows about a dataset.
 *
 * @param spec where the samples come from
 * @param info what it is
 * @param train training samples per run
 * @param validation validation samples
 * @param test test samples
 * @param folds K where seed s tests on fold s mod K; 0 where the data have no folds. The numbers of samples are then those of
 *     the first seed
 */
public record DatasetFacts(DatasetSpec spec, DatasetInfo info, int train, int validation, int test, int folds) {

    /** Data without folds. */
    public DatasetFacts(DatasetSpec spec, DatasetInfo info, int train, int validation, int test) {
        this(spec, info, train, validation, test, 0);
    }

    /** Reads the facts; takes as long as reading the data does. */
    public static DatasetFacts read(DatasetSpec spec, DataSource source, SeedRange seeds) {
        Dataset samples = source.forSeed(seeds.first());
        return new DatasetFacts(
                spec,
                source.info(),
                samples.size(Split.TRAIN),
                samples.size(Split.VALIDATION),
                samples.size(Split.TEST),
                source.folds());
    }

    /** What an experiment on these data is checked against. */
    DatasetOutline outline() {
        return info.outline().withValidation(validation > 0);
    }
}
