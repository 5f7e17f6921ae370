package mnl.data.importing;

/** Takes reports of how far an import is. Called on the importing thread, often. */
@FunctionalInterface
public interface ImportProgress {

    /** Reports to nobody. */
    ImportProgress SILENT = (what, fraction) -> {};

    /**
     * How far the import is.
     *
     * @param what the step, such as {@code Reading audio.csv}
     * @param fraction of the whole import, 0..1
     */
    void at(String what, double fraction);
}
