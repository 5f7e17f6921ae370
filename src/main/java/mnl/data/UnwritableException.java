package mnl.data;

/**
 * A place that cannot be written to: the disk is full, or the folder is closed to the user. Nothing is wrong with what was asked
 * for. The message is one sentence for the user: the place, why, what to do.
 */
public final class UnwritableException extends DataException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message one sentence with the place and the remedy
     * @param cause what the system said
     */
    public UnwritableException(String message, Throwable cause) {
        super(message, cause);
    }
}
