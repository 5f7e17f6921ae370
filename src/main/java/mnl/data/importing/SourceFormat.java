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

    /**
     * Which of the options that not every form has make a difference here.
     *
     * @param path a file or folder of this form
     * @throws mnl.data.DataException when it cannot be looked at
     */
    default Set<Correction> corrections(Path path) {
        return Set.of();
    }

    /**
     * A pattern that the names of files seem to follow, see {@link MediaOptions#pattern}; empty where there is none.
     *
     * @param path a file or folder of this form
     * @throws mnl.data.DataException when it cannot be looked at
     */
    default String proposedPattern(Path path) {
        return "";
    }

    /** Options that not every form has. */
    enum Correction {
        /** Delimiter and header row: {@link SourceOptions#text}. */
        TEXT_LAYOUT,
        /** Which columns or arrays make which modality: {@link SourceOptions#columns}. */
        COLUMNS,
        /** What the names of files say: {@link MediaOptions#pattern}. */
        NAMES,
        /** Size of the stored pictures: {@link MediaOptions#width}, {@link MediaOptions#height}. */
        PICTURES,
        /** Rate, encoding and features of sounds. */
        SOUNDS,
        /** Whether broken samples are left out: {@link MediaOptions#skipBroken}. */
        BROKEN
    }

    /** A source of this form; opens nothing yet. */
    Source source(Path path, SourceOptions options);
}
