package mnl.ui.setup;

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
 */
public record DatasetFacts(DatasetSpec spec, DatasetInfo info, int train, int validation, int test) {

    /** Reads the facts; takes as long as reading the data does. */
    public static DatasetFacts read(DatasetSpec spec, DataSource source, SeedRange seeds) {
        Dataset samples = source.forSeed(seeds.first());
        return new DatasetFacts(
                spec,
                source.info(),
                samples.size(Split.TRAIN),
                samples.size(Split.VALIDATION),
                samples.size(Split.TEST));
    }

    /** What an experiment on these data is checked against. */
    DatasetOutline outline() {
        return info.outline().withValidation(validation > 0);
    }
}
