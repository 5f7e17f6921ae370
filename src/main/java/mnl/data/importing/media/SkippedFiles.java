package mnl.data.importing.media;

import mnl.data.DataException;
import mnl.data.importing.SampleSink;

/** What is left out because it cannot be used, where the user wants that. */
final class SkippedFiles {
    private final boolean wanted;
    private int count;
    private String first = "";

    /** @param wanted whether anything may be left out */
    SkippedFiles(boolean wanted) {
        this.wanted = wanted;
    }

    /** Counts a sample as left out, or refuses it. */
    void add(DataException problem) {
        if (!wanted) {
            throw problem;
        }
        if (count++ == 0) {
            first = problem.getMessage();
        }
    }

    /** Tells the user about them. */
    void report(String source, int all, SampleSink sink) {
        if (count == all) {
            throw new DataException(
                    "None of the " + all + " samples of " + source + " can be used; the first: " + first);
        }
        if (count > 0) {
            sink.note(count + " of the " + all + " samples of " + source
                    + " cannot be used and are left out; the first: " + first);
        }
    }
}
