package mnl.data.importing;

import mnl.words.Texts;

/** The user no longer wants the data. Nothing was written. */
public final class ImportCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Ends an import. */
    public ImportCancelledException() {
        super(Texts.of("importing.import-cancelled-exception.the-import-was-cancelled"));
    }
}
