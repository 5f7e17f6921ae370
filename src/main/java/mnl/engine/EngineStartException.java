package mnl.engine;

/** The native library cannot be unpacked or loaded. The message is for the user: what happened, and what to do. */
public final class EngineStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure with what to do about it, for the user. */
    public EngineStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
