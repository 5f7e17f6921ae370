package mnl.engine;

/** A request for features that cannot be met. The message is one sentence for the user: what is wrong, what to do. */
public final class ExtractionRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExtractionField field;

    public ExtractionRefusal(ExtractionField field, String message) {
        super(message);
        this.field = field;
    }

    public ExtractionRefusal(ExtractionField field, Throwable cause) {
        this(field, cause.getMessage(), cause);
    }

    public ExtractionRefusal(ExtractionField field, String message, Throwable cause) {
        super(message, cause);
        this.field = field;
    }

    /** What to change. */
    public ExtractionField field() {
        return field;
    }
}
