package mnl.ui.style;

/** A table in the forms in which it leaves the program. */
public interface CopiedTable {
    /** For LaTeX with the package booktabs. */
    String latex();

    /** In Markdown. */
    String markdown();

    /** Comma-separated values, unrounded. */
    String csv();
}
