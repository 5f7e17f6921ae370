package mnl.robot;

/** The window's thread does not answer any more. */
final class SilentWindowException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    SilentWindowException(String message, Throwable cause) {
        super(message, cause);
    }
}
