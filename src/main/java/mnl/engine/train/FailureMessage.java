package mnl.engine.train;

import java.util.Locale;
import mnl.data.DataException;
import mnl.engine.EngineStartException;

/** What a user is told about an error that ended a run. */
final class FailureMessage {
    private FailureMessage() {}

    /** Whether the error is the user's to settle, and not the program's. */
    static boolean isExpected(Throwable cause) {
        return cause instanceof DataException
                || cause instanceof DivergenceException
                || cause instanceof EngineStartException;
    }

    /** One sentence or two: what happened and what to do. */
    static String of(Throwable cause) {
        if (isExpected(cause)) {
            return cause.getMessage();
        }
        String detail = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        if (cause instanceof OutOfMemoryError || detail.toLowerCase(Locale.ROOT).contains("not enough memory")) {
            return "There is not enough memory for this run. Use fewer seeds, fewer arms or a smaller encoder.";
        }
        return "The run stopped by an unexpected error ("
                + (cause instanceof IllegalArgumentException
                        ? detail
                        : cause.getClass().getSimpleName() + ": " + detail)
                + "). The log holds the details.";
    }
}
