package mnl.data;

/** Data that cannot fit into memory, noticed before any of it is taken. The message is one sentence for the user. */
public final class LargeDataException extends DataException {
    private static final long serialVersionUID = 1L;

    LargeDataException(String message) {
        super(message);
    }
}
