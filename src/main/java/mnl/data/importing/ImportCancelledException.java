package mnl.data.importing;

/** The user no longer wants the data. Nothing was written. */
public final class ImportCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Ends an import. */
    public ImportCancelledException() {
        super("The import was cancelled; nothing was written.");
    }
}
