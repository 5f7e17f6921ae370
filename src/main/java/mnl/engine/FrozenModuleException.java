package mnl.engine;

/** A TorchScript file that cannot be used. The message is for the user: the file, what is wrong, what to do. */
public final class FrozenModuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A refusal in one sentence for the user. */
    public FrozenModuleException(String message) {
        super(message);
    }

    /** A refusal in one sentence for the user, with what it follows from. */
    public FrozenModuleException(String message, Throwable cause) {
        super(message, cause);
    }
}
