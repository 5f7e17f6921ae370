package mnl.data.importing;

import java.nio.file.Path;

/** A form that data come in. */
public interface SourceFormat {

    /** What a person calls it, such as {@code NumPy array}. */
    String name();

    /**
     * Whether a file or folder has this form, by its name and first bytes.
     *
     * @param path what the user chose; it exists
     * @param head the first bytes, at most {@link SourceFormats#HEAD}; none for a folder
     */
    boolean recognises(Path path, byte[] head);

    /** A source of this form; opens nothing yet. */
    Source source(Path path, SourceOptions options);
}
