package mnl.data;

/** Samples for an experiment: the same source and seed always give the same dataset. Thread-safe. */
public interface DataSource {

    /** What the data are. */
    DatasetInfo info();

    /**
     * The samples of one seed. Sources whose data do not depend on the seed return the same object for every seed.
     * Splits may have other sizes for other seeds.
     *
     * @throws DataException when the samples cannot be read
     */
    Dataset forSeed(long seed);

    /**
     * K where a run with seed s tests on fold s mod K, so that K seeds in a row test every sample once; 0 where seeds have no
     * such order.
     */
    default int folds() {
        return 0;
    }

    /** Samples outside the fold that a seed tests on, of which its training and validation samples are drawn; 0 without folds. */
    default int outsideFold(long seed) {
        return 0;
    }

    /** SHA-256 over everything that determines the samples, as hexadecimal digits. */
    String fingerprint();
}
