package mnl.data.importing.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mnl.data.DataException;
import mnl.data.importing.SampleTags;
import mnl.data.importing.SourceOptions;
import mnl.data.importing.SourceOutline.Tag;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Finds what folders and names say about media files. */
final class MediaTagging {
    private final String name;
    private final MediaFiles files;
    private final @Nullable NamePattern pattern;
    private final Map<Tag, String> parts;
    private final FolderLayout layout;
    private final boolean folders;

    /**
     * Tags of a folder's files.
     *
     * @param name of the folder, for messages
     * @throws DataException when the pattern is not one, or files are not where they should be
     */
    MediaTagging(String name, MediaFiles files, SourceOptions options) {
        this.name = name;
        this.files = files;
        String text = options.media().pattern();
        pattern = text.isEmpty() ? null : new NamePattern(text);
        parts = pattern == null ? Map.of() : NameRoles.of(options.roles(), pattern.parts());
        layout = FolderLayout.of(files);
        folders = layout != FolderLayout.FLAT
                && !parts.containsKey(Tag.LABEL)
                && !options.roles().label().equals(SourceOptions.Roles.NONE);
        if (folders) {
            layout.check(name, files);
        }
    }

    /** What is known about every file. */
    Set<Tag> tags() {
        Set<Tag> tags = EnumSet.of(Tag.ID);
        tags.addAll(parts.keySet());
        if (folders) {
            tags.add(Tag.LABEL);
            if (layout == FolderLayout.SPLITS_AND_CLASSES) {
                tags.add(Tag.SPLIT);
            }
        }
        return tags;
    }

    /** The part of the name that says this; {@code folder} where a folder says it. */
    String origin(Tag tag) {
        return parts.getOrDefault(tag, "folder");
    }

    /** Whether a part of the name is the id, not the whole name. */
    boolean namesId() {
        return parts.containsKey(Tag.ID);
    }

    /** Parts of the pattern that say nothing about a sample. */
    List<String> unused() {
        return pattern == null
                ? List.of()
                : pattern.parts().stream()
                        .filter(part -> !parts.containsValue(part))
                        .toList();
    }

    /** A part of a file's name; the file fits the pattern. */
    String part(String part, MediaFile file) {
        return Optional.ofNullable(pattern)
                .flatMap(names -> names.match(file.relative()))
                .map(found -> found.get(part))
                .orElseThrow();
    }

    /** How the tags were found, for people. */
    String describe() {
        List<String> said = new ArrayList<>();
        if (folders) {
            said.add(
                    layout == FolderLayout.CLASSES
                            ? Texts.of("importing.media-tagging.class-folder")
                            : Texts.of("importing.media-tagging.split-class-folders"));
        }
        parts.forEach((tag, part) -> said.add(tag.name().toLowerCase(Locale.ROOT) + " = {" + part + "}"));
        return said.isEmpty() ? "" : ", " + String.join(", ", said);
    }

    /**
     * The files with their tags; those that the pattern does not fit go to {@code skipped}.
     *
     * @throws DataException when two files get the same id
     */
    List<MediaFile> tagged(SkippedFiles skipped) {
        List<MediaFile> all = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        for (Map.Entry<String, Path> file : files.paths().entrySet()) {
            String relative = file.getKey();
            Map<String, String> found =
                    pattern == null ? Map.of() : pattern.match(relative).orElse(null);
            if (found == null) {
                skipped.add(new DataException(
                        Texts.of("importing.media-tagging.does-not-fit-the", name, relative, pattern)));
            } else {
                SampleTags tags = tags(relative, found);
                String owner = owners.put(tags.id(), relative);
                if (owner != null) {
                    throw new DataException(
                            Texts.of("importing.media-tagging.and-have-the-same", name, owner, relative, tags.id()));
                }
                all.add(new MediaFile(file.getValue(), relative, tags));
            }
        }
        return all;
    }

    private SampleTags tags(String relative, Map<String, String> found) {
        return new SampleTags(
                said(Tag.ID, found, MediaFiles.withoutEnding(relative)),
                said(Tag.LABEL, found, folders ? layout.label(relative) : ""),
                said(Tag.GROUP, found, ""),
                said(Tag.SPLIT, found, folders ? layout.split(relative) : ""),
                said(Tag.FOLD, found, ""));
    }

    /** What the name says; otherwise something else. */
    private String said(Tag tag, Map<String, String> found, String otherwise) {
        return parts.containsKey(tag) ? found.getOrDefault(parts.get(tag), otherwise) : otherwise;
    }
}
