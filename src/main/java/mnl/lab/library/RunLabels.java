package mnl.lab.library;

import java.util.List;

/**
 * What a user says of a run.
 *
 * @param name what it is called; empty = the name that the program gives
 * @param tags words to find it by, in order, each once
 * @param note anything else; may be empty
 * @param pinned whether it stands before the others
 */
public record RunLabels(String name, List<String> tags, String note, boolean pinned) {
    /** Nothing said. */
    public static final RunLabels NONE = new RunLabels("", List.of(), "", false);

    public RunLabels {
        name = name.strip();
        note = note.strip();
        tags = tags.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    public RunLabels withName(String other) {
        return new RunLabels(other, tags, note, pinned);
    }

    public RunLabels withTags(List<String> other) {
        return new RunLabels(name, other, note, pinned);
    }

    public RunLabels withNote(String other) {
        return new RunLabels(name, tags, other, pinned);
    }

    public RunLabels withPinned(boolean other) {
        return new RunLabels(name, tags, note, other);
    }
}
