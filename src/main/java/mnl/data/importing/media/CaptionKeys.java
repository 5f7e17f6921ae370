package mnl.data.importing.media;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mnl.data.DataException;
import mnl.data.importing.SampleTags;
import mnl.data.importing.SourceOptions;
import mnl.data.importing.SourceOutline.Tag;
import mnl.words.Texts;

/**
 * Which key of the objects is what.
 *
 * @param tags keys that say something about the sample
 * @param text key of the text; empty where there is none
 * @param picture key of the picture's path; empty where there is none
 */
record CaptionKeys(Map<Tag, String> tags, String text, String picture) {
    private static final List<String> TEXTS = List.of("text", "caption", "sentence", "tweet");
    private static final List<String> PICTURES = List.of("img", "image", "picture", "photo", "image_path", "img_path");

    /**
     * Finds them by the first object.
     *
     * @throws DataException when there is neither a text nor a picture
     */
    static CaptionKeys of(JsonLines.Line first, SourceOptions options) {
        List<String> names = new ArrayList<>();
        first.object().fieldNames().forEachRemaining(names::add);
        CaptionKeys keys =
                new CaptionKeys(NameRoles.of(options.roles(), names), among(TEXTS, names), among(PICTURES, names));
        if (keys.text.isEmpty() && keys.picture.isEmpty() && !options.tagsOnly()) {
            throw new DataException(
                    Texts.of("importing.caption-keys.there-is-no-key", first.place(), String.join(", ", names)));
        }
        return options.tagsOnly() ? new CaptionKeys(keys.tags, "", "") : keys;
    }

    private static String among(List<String> usual, List<String> names) {
        return usual.stream().filter(names::contains).findFirst().orElse("");
    }

    /** What is known about every sample. */
    Set<Tag> known() {
        return tags.keySet();
    }

    /**
     * What an object says about its sample.
     *
     * @throws DataException when it says nothing under a key that it should have
     */
    SampleTags tags(JsonLines.Line line) {
        return new SampleTags(
                tag(line, Tag.ID),
                tag(line, Tag.LABEL),
                tag(line, Tag.GROUP),
                tag(line, Tag.SPLIT),
                tag(line, Tag.FOLD));
    }

    private String tag(JsonLines.Line line, Tag tag) {
        String key = tags.get(tag);
        if (key == null) {
            return "";
        }
        JsonNode value = line.object().path(key);
        if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
            throw new DataException(
                    value.isContainerNode()
                            ? Texts.of("importing.caption-keys.is-a-list-or", line.place(), key)
                            : Texts.of("importing.caption-keys.is-missing-or-empty", line.place(), key));
        }
        return value.asText().strip();
    }

    /**
     * The text of an object as UTF-8; may be empty.
     *
     * @throws DataException when there is none
     */
    String text(JsonLines.Line line) {
        JsonNode value = line.object().path(text);
        if (!value.isTextual()) {
            throw new DataException(
                    value.isMissingNode() || value.isNull()
                            ? Texts.of("importing.caption-keys.is-missing-write-a", line.place(), text)
                            : Texts.of("importing.caption-keys.is-not-a-text", line.place(), text));
        }
        return value.textValue();
    }

    /**
     * Path of the picture of an object, as written.
     *
     * @throws DataException when there is none
     */
    String picture(JsonLines.Line line) {
        JsonNode value = line.object().path(picture);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new DataException(Texts.of("importing.caption-keys.names-no-picture-write", line.place(), picture));
        }
        return value.textValue().strip();
    }
}
