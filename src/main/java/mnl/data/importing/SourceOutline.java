package mnl.data.importing;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a look at the beginning of a source tells.
 *
 * @param name the source for messages, usually its file name
 * @param format the format as a person calls it, with what was detected, such as {@code comma-separated, header row}
 * @param samples number of samples, where it is known without reading everything
 * @param tags what is known about each sample
 * @param modalities what each sample consists of; may be empty where the source only has labels
 * @param columns names of the columns of {@link #preview}
 * @param preview the first samples as they are written, abbreviated [rows][columns]
 * @param notes what a user should know about how the source was understood, in full sentences
 */
public record SourceOutline(
        String name,
        String format,
        OptionalLong samples,
        Set<Tag> tags,
        List<SourceModality> modalities,
        List<String> columns,
        List<List<String>> preview,
        List<String> notes) {

    /** What may be known about a sample apart from its payload. */
    public enum Tag {
        ID,
        LABEL,
        GROUP,
        SPLIT,
        FOLD
    }

    public SourceOutline {
        tags = Set.copyOf(tags);
        modalities = List.copyOf(modalities);
        columns = List.copyOf(columns);
        preview = List.copyOf(preview);
        notes = List.copyOf(notes);
    }

    /** Whether the source says this about its samples. */
    public boolean has(Tag tag) {
        return tags.contains(tag);
    }
}
