package mnl.ui.samples;

import java.util.concurrent.CompletionException;

/** Says what went wrong. */
final class Failures {
    private Failures() {}

    /** One sentence; empty where nothing is wrong. */
    static String sentence(Throwable failure, String otherwise) {
        if (failure == null) {
            return "";
        }
        boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
        Throwable cause = wrapped ? failure.getCause() : failure;
        return cause.getMessage() == null ? otherwise : cause.getMessage();
    }
}
