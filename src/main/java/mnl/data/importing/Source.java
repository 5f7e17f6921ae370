package mnl.data.importing;

/**
 * Samples in a form that people bring: a table, an array file, a folder of recordings. Immutable; knows where its files are
 * and how they are to be understood, not what they hold until it is asked.
 */
public interface Source {

    /**
     * What a look at the beginning tells; cheap, however long the files are.
     *
     * @throws mnl.data.DataException when that is already enough to see that the files cannot be used
     */
    SourceOutline outline();

    /**
     * What the columns of the outline's preview become; as cheap as the outline.
     *
     * @throws mnl.data.DataException as the outline
     */
    default PreviewUses uses() {
        return PreviewUses.UNKNOWN;
    }

    /**
     * Whether there is a column or an array that can be left out by this name; as cheap as the outline.
     *
     * @throws mnl.data.DataException as the outline
     */
    default boolean hasColumn(String name) {
        return false;
    }

    /**
     * Reads all samples from the first to the last and hands them to a sink. For each modality the samples come in the
     * same order as the tags; the modalities may come one after the other or side by side. Memory stays bounded by a
     * few samples, except where the format cannot be read in pieces.
     *
     * @param sink takes the samples
     * @throws mnl.data.DataException with the place of what is wrong, and the remedy
     * @throws ImportCancelledException passed on from the sink
     */
    void read(SampleSink sink);
}
