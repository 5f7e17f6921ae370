package mnl.lab.export;

/** Is told how much of something is done. */
@FunctionalInterface
public interface Share {
    /**
     * So much is done.
     *
     * @param share from 0 to 1
     */
    void at(double share);

    /** The same of a part of it. */
    default Share part(double from, double to) {
        return share -> at(from + (to - from) * share);
    }
}
