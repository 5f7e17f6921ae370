package mnl.ui.importing;

import java.util.concurrent.CompletionException;

/** What a failure of background work means to a person. */
final class Failures {
    private Failures() {}

    /** The sentence of the failure behind a failed task. */
    static String sentence(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof OutOfMemoryError) {
            return "The labels and ids do not fit into memory. Import fewer samples, or give the program more memory with "
                    + "-Xmx.";
        }
        return cause.getMessage() == null || cause.getMessage().isBlank()
                ? "This cannot be imported, and the log says more. Choose other files."
                : cause.getMessage();
    }
}
