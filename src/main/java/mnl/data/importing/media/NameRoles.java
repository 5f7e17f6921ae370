package mnl.data.importing.media;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import mnl.data.importing.SourceOptions.Roles;
import mnl.data.importing.SourceOutline.Tag;

/** Which named part of a file name, or which key of an object, says what about a sample. */
final class NameRoles {
    private static final Map<Tag, List<String>> USUAL = Map.of(
            Tag.LABEL, List.of("label", "class", "target", "category", "digit", "word", "emotion"),
            Tag.ID, List.of("id"),
            Tag.GROUP, List.of("group", "speaker", "subject", "person", "actor", "patient", "writer"),
            Tag.SPLIT, List.of("split"),
            Tag.FOLD, List.of("fold"));

    private NameRoles() {}

    /**
     * The name that stands for each tag. A role that none of the names fits is meant for another source: the usual names
     * count then.
     */
    static Map<Tag, String> of(Roles roles, Collection<String> names) {
        Map<Tag, String> found = new EnumMap<>(Tag.class);
        put(found, Tag.LABEL, roles.label(), names);
        put(found, Tag.ID, roles.id(), names);
        put(found, Tag.GROUP, roles.group(), names);
        put(found, Tag.SPLIT, roles.split(), names);
        put(found, Tag.FOLD, roles.fold(), names);
        return found;
    }

    private static void put(Map<Tag, String> found, Tag tag, String given, Collection<String> names) {
        if (given.equals(Roles.NONE)) {
            return;
        }
        if (names.contains(given)) {
            found.put(tag, given);
            return;
        }
        names.stream()
                .filter(name -> Objects.requireNonNull(USUAL.get(tag)).contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(name -> found.put(tag, name));
    }
}
