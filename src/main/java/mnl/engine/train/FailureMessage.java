package mnl.engine.train;

import mnl.data.DataException;
import mnl.data.MemoryShortage;
import mnl.engine.EngineStartException;
import mnl.words.Texts;

/** What a user reads about an error that ended a run. */
final class FailureMessage {
    private FailureMessage() {}

    /** Whether the error is the user's to settle, and not the program's. */
    static boolean isExpected(Throwable cause) {
        return cause instanceof DataException
                || cause instanceof DivergenceException
                || cause instanceof EngineStartException
                || MemoryShortage.sentence(cause).isPresent();
    }

    /** One sentence or two: what happened and what to do. */
    static String of(Throwable cause) {
        return MemoryShortage.sentence(cause)
                .orElseGet(() -> isExpected(cause) ? cause.getMessage() : unexpected(cause));
    }

    private static String unexpected(Throwable cause) {
        String detail = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return cause instanceof IllegalArgumentException
                ? Texts.of("train.failure-message.the-run-stopped-by", detail)
                : Texts.of(
                        "train.failure-message.the-run-stopped-by-an",
                        cause.getClass().getSimpleName(),
                        detail);
    }
}
