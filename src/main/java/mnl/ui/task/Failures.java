package mnl.ui.task;

import mnl.data.Causes;
import mnl.data.MemoryShortage;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** What the failure of background work means to a person. */
public final class Failures {
    private Failures() {}

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
        Throwable cause = Causes.of(failure);
        String message = cause.getMessage();
        return MemoryShortage.sentence(cause).orElse(message == null || message.isBlank() ? otherwise : message);
    }

    /** One sentence where an evaluation failed. */
    public static String ofEvaluation(Throwable failure) {
        return sentence(failure, Texts.of("task.failures.the-evaluation-failed", Causes.of(failure)));
    }
}
