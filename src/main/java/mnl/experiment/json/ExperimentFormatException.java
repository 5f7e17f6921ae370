package mnl.experiment.json;

/** A configuration that cannot be read. The message is one sentence for the user: the place, what is wrong, what to do. */
public final class ExperimentFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, in one sentence. */
    public ExperimentFormatException(String message) {
        super(message);
    }

    /** The same, with what it was found by. */
    public ExperimentFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
