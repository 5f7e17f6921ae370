package mnl.data;

/** Data that cannot be used. The message is one sentence for the user: the place, what is wrong there, what to do. */
public class DataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DataException(String message) {
        super(message);
    }

    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
