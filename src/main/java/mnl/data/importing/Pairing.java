package mnl.data.importing;

/** Which samples of several sources are the same sample. */
public enum Pairing {
    /** By id where every source has ids, otherwise by order. */
    AUTOMATIC,
    /** Equal ids belong together; every id is in every source. */
    BY_ID,
    /** Equal ids belong together; samples whose id is not in every source are left out, and counted. */
    BY_SHARED_ID,
    /** The first with the first, and so on; all sources have the same number of samples. */
    BY_ORDER,
    /**
     * Any sample of a class with any of the same class, drawn by the seed, each used at most once and only within its
     * split; what remains of the larger side is left out, and counted. For sources that were recorded independently.
     */
    BY_CLASS
}
