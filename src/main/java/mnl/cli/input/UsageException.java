package mnl.cli.input;

import org.jspecify.annotations.Nullable;

/** Wrong input on the command line. The message is one sentence for the user. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }

    public UsageException(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
