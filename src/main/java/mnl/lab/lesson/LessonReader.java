package mnl.lab.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import mnl.experiment.json.ExperimentFormatException;
import mnl.experiment.json.StrictJson;

/** Reads a lesson's file: one form for those of the program, whose texts are keys of a bundle, and for a teacher's own. */
public final class LessonReader {
    private static final String KEY = "@";

    private final StrictJson json = new StrictJson();
    private final UnaryOperator<String> texts;
    private final List<String> views;

    /** Reads files that hold their texts themselves, and may show any view. */
    public LessonReader() {
        this(List.of());
    }

    /** @param views titles of the views that a step can show; none where they are not known */
    public LessonReader(List<String> views) {
        this(text -> text, views);
    }

    private LessonReader(UnaryOperator<String> texts, List<String> views) {
        this.texts = texts;
        this.views = List.copyOf(views);
    }

    /** A reader of files whose texts beginning with an at sign are keys. */
    static LessonReader ofKeys(UnaryOperator<String> texts) {
        return new LessonReader(
                text -> text.startsWith(KEY) ? texts.apply(text.substring(KEY.length())) : text, List.of());
    }

    /**
     * Reads a lesson and checks it.
     *
     * @throws ExperimentFormatException when it is not one; the message names the field and the remedy
     */
    public Lesson read(String file) {
        ObjectNode tree = json.object(file);
        resolve(tree);
        Lesson lesson = json.read(tree, Lesson.class, Lesson.SCHEMA);
        new LessonCheck(lesson, views).refuse();
        return lesson;
    }

    private void resolve(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue().isTextual()) {
                    field.setValue(object.textNode(texts.apply(field.getValue().textValue())));
                } else {
                    resolve(field.getValue());
                }
            });
        } else if (node instanceof ArrayNode list) {
            list.forEach(this::resolve);
        }
    }
}
