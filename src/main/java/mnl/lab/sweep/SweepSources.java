package mnl.lab.sweep;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.DatasetInfo;
import mnl.data.Split;
import mnl.data.sources.DataSources;
import mnl.experiment.DatasetOutline;
import mnl.experiment.DatasetSpec;

/** The data of a sweep's cells. Sources keep samples, so only the one used last is held; of the others, what they are. */
public final class SweepSources {
    private final Map<DatasetSpec, Facts> facts = new HashMap<>();
    private Optional<Opened> last = Optional.empty();

    private record Opened(DatasetSpec spec, DataSource source) {}

    /**
     * What is known of data.
     *
     * @param info what they are
     * @param fingerprint SHA-256 over what determines the samples
     * @param train training samples per seed
     * @param validation validation samples per seed
     * @param test test samples per seed
     * @param folds K; 0 where the data have no folds
     */
    public record Facts(DatasetInfo info, String fingerprint, int train, int validation, int test, int folds) {

        /** What an experiment on these data is checked against. */
        public DatasetOutline outline() {
            return info.outline().withValidation(validation > 0);
        }
    }

    /**
     * Opens data, or gives those that were opened last.
     *
     * @throws mnl.data.DataException when the data cannot be used
     */
    public DataSource open(DatasetSpec spec) {
        Opened opened =
                last.filter(held -> held.spec().equals(spec)).orElseGet(() -> new Opened(spec, DataSources.open(spec)));
        last = Optional.of(opened);
        return opened.source();
    }

    /**
     * What is known of data.
     *
     * @param seed a seed they are used with
     * @throws mnl.data.DataException when the data cannot be used
     */
    public Facts facts(DatasetSpec spec, long seed) {
        return facts.computeIfAbsent(spec, unknown -> {
            DataSource source = open(unknown);
            Dataset data = source.forSeed(seed);
            return new Facts(
                    source.info(),
                    source.fingerprint(),
                    data.size(Split.TRAIN),
                    data.size(Split.VALIDATION),
                    data.size(Split.TEST),
                    source.folds());
        });
    }
}
