package mnl.engine;

/** A TorchScript file that cannot be used. The message is for the user: the file, what is wrong, what to do. */
public final class FrozenModuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FrozenModuleException(String message) {
        super(message);
    }

    public FrozenModuleException(String message, Throwable cause) {
        super(message, cause);
    }
}
