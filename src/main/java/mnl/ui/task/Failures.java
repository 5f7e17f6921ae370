package mnl.ui.task;

import java.util.concurrent.CompletionException;
import mnl.data.MemoryShortage;
import org.jspecify.annotations.Nullable;

/** What the failure of background work means to a person. */
public final class Failures {
    private Failures() {}

    /** What failed, without the wrapping of whoever ran it. */
    public static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /**
     * One sentence for the user.
     *
     * @param failure what a task ended with; null where it did not fail, which gives an empty sentence
     * @param otherwise what is said where the failure itself says nothing
     */
    public static String sentence(@Nullable Throwable failure, String otherwise) {
        if (failure == null) {
            return "";
        }
        Throwable cause = cause(failure);
        String message = cause.getMessage();
        return MemoryShortage.sentence(cause).orElse(message == null || message.isBlank() ? otherwise : message);
    }

    /** One sentence where an evaluation failed. */
    public static String ofEvaluation(Throwable failure) {
        return sentence(failure, "The evaluation failed: " + cause(failure));
    }
}
