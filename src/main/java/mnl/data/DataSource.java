package mnl.data;

/** Samples for an experiment: the same source and seed always give the same dataset. Thread-safe. */
public interface DataSource {

    /** What the data are. */
    DatasetInfo info();

    /**
     * The samples of one seed. Sources whose data do not depend on the seed return the same object for every seed.
     * Split sizes are the same for all seeds.
     *
     * @throws DataException when the samples cannot be read
     */
    Dataset forSeed(long seed);

    /** SHA-256 over everything that determines the samples, as hexadecimal digits. */
    String fingerprint();
}
