package mnl.data.importing;

import java.nio.file.Path;
import java.util.Set;

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

    /** Which of the options that not every form has make a difference here. */
    default Set<Correction> corrections() {
        return Set.of();
    }

    /** Options that not every form has. */
    enum Correction {
        /** Delimiter and header row: {@link SourceOptions#text}. */
        TEXT_LAYOUT,
        /** Which columns or arrays make which modality: {@link SourceOptions#columns}. */
        COLUMNS
    }

    /** A source of this form; opens nothing yet. */
    Source source(Path path, SourceOptions options);
}
