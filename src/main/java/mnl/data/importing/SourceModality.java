package mnl.data.importing;

import java.util.List;
import mnl.data.folder.PayloadFormat;

/**
 * A modality that a source offers.
 *
 * @param name what it will be called
 * @param format shape and storage of its samples
 * @param columns names of its features where they are columns of a table, in order; otherwise empty
 * @param array name of the array that its features are; empty where they are none
 */
public record SourceModality(String name, PayloadFormat format, List<String> columns, String array) {

    public SourceModality {
        columns = List.copyOf(columns);
    }

    /** Texts, pictures or sounds. */
    public SourceModality(String name, PayloadFormat format) {
        this(name, format, List.of(), "");
    }

    /** Columns of a table. */
    public static SourceModality ofColumns(String name, List<String> columns) {
        return new SourceModality(name, PayloadFormat.features(columns.size()), columns, "");
    }

    /** An array with a row of so many numbers per sample. */
    public static SourceModality ofArray(String name, String array, int width) {
        return new SourceModality(name, PayloadFormat.features(width), List.of(), array);
    }

    /** Whether each sample is a row of features. */
    boolean hasFeatures() {
        return format.kind().equals("features");
    }

    /** Whether each sample is a text. */
    boolean hasTexts() {
        return format.grams().isPresent();
    }

    /** What a feature is called. */
    String feature(int index) {
        return columns.isEmpty() ? array + "[" + index + "]" : columns.get(index);
    }
}
