package mnl.lab.library;

import java.util.ArrayList;
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

    /** These with what differs between two others; tags are added and taken away one by one. */
    RunLabels changed(RunLabels before, RunLabels after) {
        List<String> all = new ArrayList<>(tags);
        all.removeIf(tag -> before.tags.contains(tag) && !after.tags.contains(tag));
        after.tags.stream().filter(tag -> !before.tags.contains(tag)).forEach(all::add);
        return new RunLabels(
                after.name.equals(before.name) ? name : after.name,
                before.tags.equals(tags) ? after.tags : all,
                after.note.equals(before.note) ? note : after.note,
                after.pinned == before.pinned ? pinned : after.pinned);
    }
}
