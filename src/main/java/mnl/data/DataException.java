package mnl.data;

import org.jspecify.annotations.Nullable;

/** Data that cannot be used. The message is one sentence for the user: the place, what is wrong there, what to do. */
public class DataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence with the place and the remedy */
    public DataException(String message) {
        super(message);
    }

    /** The sentence. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /**
     * @param message one sentence with the place and the remedy
     * @param cause the technical failure, for the log; null where there is none
     */
    public DataException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
