package mnl.engine;

/** A request for features that cannot be met. The message is one sentence for the user: what is wrong, what to do. */
public final class ExtractionRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExtractionField field;

    /** A refusal in one sentence for the user. */
    public ExtractionRefusal(ExtractionField field, String message) {
        super(message);
        this.field = field;
    }

    /** A refusal for the reason that something else was refused, whose message is for the user. */
    public ExtractionRefusal(ExtractionField field, Throwable cause) {
        this(field, String.valueOf(cause.getMessage()), cause);
    }

    /** A refusal in one sentence for the user, with what it follows from. */
    public ExtractionRefusal(ExtractionField field, String message, Throwable cause) {
        super(message, cause);
        this.field = field;
    }

    /** What to change. */
    public ExtractionField field() {
        return field;
    }
}
