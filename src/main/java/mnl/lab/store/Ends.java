package mnl.lab.store;

import java.util.ArrayList;
import java.util.List;

/** Where a file that grows ended after each of the things that were appended to it. */
final class Ends {
    private final int before;
    private final List<Long> lengths = new ArrayList<>();

    /**
     * @param before how many things there are already
     * @param length of the file after these, in bytes
     */
    Ends(int before, long length) {
        this.before = before;
        lengths.add(length);
    }

    /** One more thing was appended. */
    void add(long length) {
        lengths.add(length);
    }

    /** Length of the file after so many things, those from before this began included. */
    long after(int count) {
        return lengths.get(count - before);
    }
}
