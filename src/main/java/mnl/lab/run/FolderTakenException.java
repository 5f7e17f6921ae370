package mnl.lab.run;

/** A run cannot become the folder that was chosen, for something else is or becomes it: another one must be chosen. */
public final class FolderTakenException extends RunException {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence for the user */
    public FolderTakenException(String message) {
        super(message);
    }

    /** Likewise, with what it was caused by. */
    public FolderTakenException(String message, Throwable cause) {
        super(message, cause);
    }
}
