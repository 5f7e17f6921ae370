package mnl.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** What is behind a failure: the one way to get at it. */
public final class Causes {
    /** Deeper chains of causes than this do not occur, and circles must end. */
    private static final int DEEPEST = 20;

    private Causes() {}

    /** What failed itself, without the wrapping of whoever ran it. */
    public static Throwable of(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** A failure and what caused it, the outermost first. */
    public static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        @Nullable Throwable cause = failure;
        while (cause != null && chain.size() < DEEPEST) {
            chain.add(cause);
            cause = cause.getCause();
        }
        return chain;
    }

    /** The outermost of a kind among a failure and what caused it. */
    public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        return chain(failure).stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The innermost failure, where those around it say only that there was one. */
    public static Throwable root(Throwable failure) {
        List<Throwable> chain = chain(failure);
        return chain.get(chain.size() - 1);
    }

    /**
     * Waits for an answer.
     *
     * @throws RuntimeException what failed itself, where that is unchecked
     * @throws CompletionException around what failed, where it is checked
     */
    public static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            Throwable cause = of(e);
            if (cause instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
