package mnl.data.importing.media;

import mnl.data.DataException;
import mnl.data.importing.SampleSink;
import mnl.words.Texts;

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
            throw new DataException(Texts.of("importing.skipped-files.none-of-the-samples", all, source, first));
        }
        if (count > 0) {
            sink.note(Texts.of("importing.skipped-files.of-the-samples-of", count, all, source, first));
        }
    }
}
