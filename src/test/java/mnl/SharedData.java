package mnl;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real data that are too big or licensed too differently to be part of this project, in the folder {@code shared/data} beside the
 * checkout. Ask for them within a test, never while its cases are listed: only a test that has begun is counted as skipped.
 */
public enum SharedData {
    MULTIPLE_FEATURES(
            "mfeat",
            "The data set \"Multiple Features\" (2,000 handwritten digits in six views) is not in the folder shared/data/mfeat"
                    + " beside the checkout; it comes from the UCI Machine Learning Repository, one CSV file per view.");

    private static final Path ROOT = Path.of("..", "shared", "data");

    private final String name;
    private final String reason;

    SharedData(String name, String reason) {
        this.name = name;
        this.reason = reason;
    }

    /** Where the data are or would be. */
    public Path path() {
        return ROOT.resolve(name);
    }

    /** Where the data are; the test that asks is skipped, with the reason, where they are not. */
    public Path require() {
        assumeTrue(Files.isDirectory(path()), reason);
        return path();
    }
}
