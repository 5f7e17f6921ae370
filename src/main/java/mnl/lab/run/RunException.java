package mnl.lab.run;

/** A run that cannot be stored or read. The message is one sentence for the user: the place, what is wrong, what to do. */
public class RunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence for the user */
    public RunException(String message) {
        super(message);
    }

    /** Likewise, with what it was caused by. */
    public RunException(String message, Throwable cause) {
        super(message, cause);
    }
}
